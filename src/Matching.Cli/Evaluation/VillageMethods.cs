using Matching.Evaluation;
using Matching.Suggestions;

namespace Matching.Cli.Evaluation;

/// <summary>The methods compared on villages: the published baselines on unweighted ties, and what the product ranks with.</summary>
internal static class VillageMethods
{
    public static IReadOnlyList<RankingMethod> All { get; } =
    [
        new("random", "random", _ => new EvenChance()),
        new("degree", "degree of candidate", village => new CandidateDegree(village.Contacts)),
        new("jaccard", "Jaccard", village => new Jaccard(village.Contacts)),
        new("resource_allocation", "resource allocation", village => new ResourceAllocation(village.Contacts)),
        new("adamic_adar", "Adamic-Adar", village => new AdamicAdar(village.Contacts)),
        new("common_neighbours", "common neighbours", village => new CommonNeighbours(village.Contacts)),
        new("ppr", "personalised PageRank, symmetric", village => new PersonalisedPageRank(village.Contacts)),
        new("katz", "Katz (β = 0.5/λmax)", village => new Katz(village.Contacts)),
        new("l3", "L3 (paths of length 3)", village => new PathsOfThree(village.Contacts)),
        new("engine", "Matching, first day (linear prior)", village => new ServedScorer(village.Network, everybody: true)),
    ];
}

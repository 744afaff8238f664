using System.Collections.Immutable;
using Matching.Clusters;
using Matching.Graph;
using Matching.Ranking.Layers;

namespace Matching.Cli.Evaluation;

/// <summary>One village of the task: what is visible, and what was hidden.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Split">train, valid or test.</param>
/// <param name="Contacts">Visible ties, each of weight 1.</param>
/// <param name="Clusters">The strong-tie clusters that the task gives.</param>
/// <param name="Hidden">The hidden ties, weighted by grade.</param>
/// <param name="Ties">The visible ties with their kinds.</param>
/// <param name="Columns">What else is known of households, by column of <see cref="VillageKinds.Plan"/>.</param>
/// <param name="Network">The visible village as the product serves it; members are the households, in the same order.</param>
internal sealed record Village(int Number, string Split, WeightedGraph Contacts, Partition Clusters, WeightedGraph Hidden, ImmutableArray<LayeredTie> Ties, float[][] Columns, NetworkView Network)
{
    /// <summary>Households that have something to be found.</summary>
    public IEnumerable<int> Sources => Enumerable.Range(0, Hidden.NodeCount).Where(node => Hidden.Degree(node) > 0);

    /// <summary>Households that are neither in the source's cluster nor tied to it as far as is visible.</summary>
    public int[] CandidatesFor(int source) =>
    [
        .. Enumerable.Range(0, Contacts.NodeCount).Where(node => Clusters[node] != Clusters[source] && !Contacts.HasEdge(source, node)),
    ];

    /// <summary>Grades of candidates for a source; 0 where no tie was hidden.</summary>
    public int[] GradesOf(int source, int[] candidates) => [.. candidates.Select(candidate => (int)Hidden.WeightBetween(source, candidate))];
}

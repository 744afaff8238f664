using Matching.Evaluation;

namespace Matching.Cli.Evaluation;

/// <summary>
/// The task bridging_villages: ties of help between clusters were hidden, and every household with a hidden partner ranks the
/// households of its village that it is not tied to and shares no cluster with.
/// </summary>
internal sealed class BridgingVillages(string split, IReadOnlyList<Village> villages)
{
    public const string Name = "bridging_villages";

    /// <summary>Villages to rank; progress counts them.</summary>
    public int VillageCount => villages.Count;

    public EvaluationReport<VillageMeasures> Run(IReadOnlyList<RankingMethod> methods, IProgress<int>? progress, CancellationToken cancellation)
    {
        var qualities = methods.ToDictionary(method => method.Name, _ => new List<RankingQuality>());
        var sizes = new List<int>();
        for (var number = 0; number < villages.Count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var queries = QueriesOf(villages[number]);
            sizes.AddRange(queries.Select(query => query.Candidates.Length));
            foreach (var method in methods)
                qualities[method.Name].AddRange(Rank(queries, method.ScorerFor(villages[number])));
            progress?.Report(number + 1);
        }

        if (sizes.Count == 0)
            throw new UsageException($"hidden.csv has no pairs of the split {split}.");
        return new(Name, split, sizes.Count, sizes.Average(), qualities.ToDictionary(pair => pair.Key, pair => VillageMeasures.Of(pair.Value)));
    }

    private static (int Source, int[] Candidates, int[] Grades)[] QueriesOf(Village village) =>
    [
        .. from source in village.Sources
           let candidates = village.CandidatesFor(source)
           select (source, candidates, village.GradesOf(source, candidates)),
    ];

    private static IEnumerable<RankingQuality> Rank(IEnumerable<(int Source, int[] Candidates, int[] Grades)> queries, ICandidateScorer scorer)
    {
        foreach (var (source, candidates, grades) in queries)
        {
            var scores = new double[candidates.Length];
            scorer.Score(source, candidates, scores);
            yield return RankingQuality.Of(scores, grades);
        }
    }
}

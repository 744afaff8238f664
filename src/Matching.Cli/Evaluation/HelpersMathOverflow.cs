using Matching.Evaluation;

namespace Matching.Cli.Evaluation;

/// <summary>
/// The task helpers_mathoverflow: who will help whom next. Every member who found a new helper after the history ranks all helpers of the history whom they had no exchange with.
/// </summary>
internal sealed class HelpersMathOverflow(string split, HelpHistory history, params IReadOnlyList<HelperModel> models)
{
    public const string Name = "helpers_mathoverflow";

    /// <summary>Questions to rank; progress counts them.</summary>
    public int QueryCount => history.Sought.Count;

    public HelperReport Run(IProgress<int>? progress, CancellationToken cancellation)
    {
        if (QueryCount == 0)
            throw new UsageException($"Nobody finds a new helper in the split {split}.");
        var candidates = history.Sought.Select(query => history.CandidatesFor(query.Asker)).ToArray();
        var measured = Measure(candidates, progress, cancellation);
        var methods = new HelperMethods(history, models).All;
        return new HelperReport(
            Name,
            split,
            QueryCount,
            candidates.Average(one => one.Length),
            Enumerable.Range(0, methods.Count).ToDictionary(i => methods[i].Name, i => HelperMeasures.Mean([.. measured.Select(query => query[i])])),
            new SourceRecall(history).Measure(cancellation));
    }

    private HelperMeasures[][] Measure(int[][] candidates, IProgress<int>? progress, CancellationToken cancellation)
    {
        var measured = new HelperMeasures[QueryCount][];
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, QueryCount, options, () => new HelperMethods(history, models), (query, _, methods) =>
        {
            measured[query] = [.. methods.All.Select(method => Measure(method.Scorer, history.Sought[query], candidates[query]))];
            progress?.Report(Interlocked.Increment(ref done));
            return methods;
        }, _ => { });
        return measured;
    }

    private static HelperMeasures Measure(ICandidateScorer scorer, (int Asker, HashSet<int> Helpers) sought, int[] candidates)
    {
        var scores = new double[candidates.Length];
        scorer.Score(sought.Asker, candidates, scores);
        return HelperMeasures.Of(scores, [.. candidates.Select(candidate => sought.Helpers.Contains(candidate) ? 1 : 0)]);
    }
}

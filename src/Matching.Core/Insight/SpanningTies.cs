using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// Strong ties that span circles: those whose mutual contacts belong to parts of both people's lives that nothing else connects, as the normalised
/// <see cref="Dispersion"/> tells. Embeddedness cannot tell them from ties deep inside one circle.
/// </summary>
public static class SpanningTies
{
    /// <summary>Strong ties by descending dispersion, those with none left out; then in order of the ends.</summary>
    /// <param name="ties">The ties.</param>
    /// <param name="parameters">How dispersion is normalised.</param>
    /// <param name="concurrency">Threads, 1 or more.</param>
    /// <param name="progress">Told the number of members done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<SpanningTie> Of(
        TieTable ties, DispersionParameters parameters, int concurrency = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var graph = ties.Graph;
        var seen = new double[graph.NodeCount][];
        new NodeWork(concurrency, progress, cancellation).Visit(graph.NodeCount, () => graph, (member, own) =>
            seen[member] = ties.StrongOf(member).Contains(true)
                ? [.. Dispersion.Of(own, parameters, member, cancellation).Select(tie => tie.Normalised)]
                : []);
        return
        [
            .. Enumerable.Range(0, graph.NodeCount).SelectMany(member => From(ties, seen, member))
                .OrderByDescending(tie => tie.Dispersion).ThenBy(tie => tie.First).ThenBy(tie => tie.Second),
        ];
    }

    private static List<SpanningTie> From(TieTable ties, double[][] seen, int member)
    {
        var found = new List<SpanningTie>();
        var contacts = ties.Graph.NeighboursOf(member);
        for (var entry = 0; entry < contacts.Length; entry++)
        {
            var other = contacts[entry];
            if (other < member || !ties.StrongOf(member)[entry])
                continue;
            var dispersion = Math.Min(seen[member][entry], seen[other][ties.Graph.NeighboursOf(other).BinarySearch(member)]);
            if (dispersion > 0)
                found.Add(new SpanningTie(member, other, ties.Graph.WeightsOf(member)[entry], dispersion));
        }
        return found;
    }
}

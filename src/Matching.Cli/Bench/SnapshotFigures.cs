using Matching.Graph;

namespace Matching.Cli.Bench;

/// <summary>What building a snapshot took and what it holds.</summary>
internal sealed record SnapshotFigures
{
    /// <summary>From the first record that a store hands over to the snapshot; a store's own reading is not in it, making up the records is.</summary>
    public required double BuildSeconds { get; init; }

    public required double BuildProcessorSeconds { get; init; }

    /// <summary>What the snapshot keeps on the heap, ids and names included.</summary>
    public required double HeapMegabytes { get; init; }

    public required double BytesPerDirectedTie { get; init; }

    public required double BytesPerMember { get; init; }

    public required int DirectedTies { get; init; }

    public required int LargestDegree { get; init; }

    public required int Clusters { get; init; }

    public static SnapshotFigures Of(NetworkSnapshot snapshot, TimeSpan built, TimeSpan used, long heapBytes) => new()
    {
        BuildSeconds = Math.Round(built.TotalSeconds, 2),
        BuildProcessorSeconds = Math.Round(used.TotalSeconds, 2),
        HeapMegabytes = Math.Round(heapBytes / 1e6, 1),
        BytesPerDirectedTie = Math.Round((double)snapshot.Ties.EstimateBytes / snapshot.Ties.Graph.Targets.Length, 2),
        BytesPerMember = Math.Round((double)(snapshot.EstimateBytes - snapshot.Ties.EstimateBytes) / snapshot.Members.Count, 1),
        DirectedTies = snapshot.Ties.Graph.Targets.Length,
        LargestDegree = Enumerable.Range(0, snapshot.Members.Count).Max(snapshot.Ties.Graph.Degree),
        Clusters = snapshot.Clusters.Count,
    };
}

using System.Collections.Immutable;

namespace Matching.Graph;

/// <summary>
/// Help as interactions tell it: how much went each way between two people, and how much everybody gave and received over several stretches of time. In a network without
/// interactions it holds nothing. Immutable.
/// </summary>
public sealed class HelpIndex
{
    private readonly WeightedGraph graph;
    private readonly byte[] given;
    private readonly byte[] received;
    private readonly float[] givenBy;
    private readonly float[] receivedBy;
    private readonly Half[][] over;

    private HelpIndex(WeightedGraph graph, bool isEmpty)
    {
        this.graph = graph;
        (given, received) = isEmpty ? ([], []) : (new byte[graph.Targets.Length], new byte[graph.Targets.Length]);
        (givenBy, receivedBy) = isEmpty ? ([], []) : (new float[graph.NodeCount], new float[graph.NodeCount]);
        over = new Half[isEmpty ? 0 : Spans.Length][];
    }

    /// <summary>The stretches of time. That of 30 days is <see cref="GivingIndex"/>.</summary>
    public static ImmutableArray<HelpSpan> Spans { get; } =
    [
        new("given_week", false, 7), new("given_season", false, 60), new("given_year", false, 365), new("given_ever", false, double.PositiveInfinity),
        new("received_month", true, 30), new("received_year", true, 365), new("received_ever", true, double.PositiveInfinity),
    ];

    /// <summary>Whether there are no interactions.</summary>
    public bool IsEmpty => given.Length == 0;

    /// <summary>Codes of what the member gave, by entry of the member in the graph of ties; <see cref="HelpCode"/> tells the faded weights. Empty where nobody helps.</summary>
    public ReadOnlySpan<byte> GivenOf(int member) => Of(given, member);

    /// <summary>The same of what the member received.</summary>
    public ReadOnlySpan<byte> ReceivedOf(int member) => Of(received, member);

    /// <summary>Sum of the faded weights of what a member gave to those in ties with them.</summary>
    public float GivenBy(int member) => givenBy[member];

    /// <summary>The same of what the member received.</summary>
    public float ReceivedBy(int member) => receivedBy[member];

    /// <summary>ln(1 + faded weight of what a member gave or received over a stretch of time); 0 where nobody helps.</summary>
    /// <param name="span">Position in <see cref="Spans"/>.</param>
    /// <param name="member">The member.</param>
    public float Over(int span, int member) => IsEmpty ? 0 : (float)over[span][member];

    /// <summary>Memory held, in bytes: 2 for every direction of a tied pair and 22 a member, where there are interactions.</summary>
    public long EstimateBytes => (2L * given.Length) + (givenBy.Length * (8L + (2 * Spans.Length)));

    /// <summary>Lays out what interactions tell.</summary>
    /// <param name="graph">The ties; pairs that are none are left out.</param>
    /// <param name="sums">By pair, lower member first: faded weight given by the lower to the higher, and received from it.</param>
    /// <param name="sumsOver">By member, the faded weight over a stretch of time.</param>
    internal static HelpIndex Build(WeightedGraph graph, IReadOnlyCollection<(int First, int Second, double Given, double Received)> sums, Func<HelpSpan, double[]> sumsOver)
    {
        var index = new HelpIndex(graph, isEmpty: graph.Targets.Length == 0 || sums.Count == 0);
        if (index.IsEmpty)
            return index;
        foreach (var (first, second, toSecond, toFirst) in sums)
        {
            index.Put(first, second, toSecond, toFirst);
            index.Put(second, first, toFirst, toSecond);
        }

        for (var span = 0; span < Spans.Length; span++)
            index.over[span] = Array.ConvertAll(sumsOver(Spans[span]), sum => (Half)Math.Log(1 + sum));
        return index;
    }

    private void Put(int member, int other, double gave, double got)
    {
        var entry = graph.NeighboursOf(member).BinarySearch(other);
        if (entry < 0)
            return;
        entry += graph.Offsets[member];
        (given[entry], received[entry]) = (HelpCode.Of(gave), HelpCode.Of(got));
        givenBy[member] += HelpCode.WeightOf(given[entry]);
        receivedBy[member] += HelpCode.WeightOf(received[entry]);
    }

    private ReadOnlySpan<byte> Of(byte[] codes, int member) => IsEmpty ? [] : codes.AsSpan(graph.Offsets[member]..graph.Offsets[member + 1]);
}

using System.Collections.Immutable;
using Matching.Candidates;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>
/// Ways of two ties that mind where ties lead, each divided by the root of the numbers of ties by which whoever is between could have been reached and left: to those whom the people you turn to turn to,
/// to those who turn to the same people, to those whom the same people turn to, and to those who turn to people that turn to you.
/// </summary>
internal sealed class DirectedWalks(DirectedTies ties) : IFeatureBlock
{
    // Whether the first and the second tie are followed against their direction.
    private static readonly ImmutableArray<(bool First, bool Second, string Name)> Ways =
        [(false, false, "forth_forth"), (false, true, "forth_back"), (true, false, "back_forth"), (true, true, "back_back")];

    private readonly SparseVector ends = new();

    public static ImmutableArray<Declaration> Declare(DirectedLayer layer) =>
    [
        .. Ways.Select(way => Declaration.Of(
            $"{layer.Name}.{way.Name}", FeatureGroup.Reach, FeatureDirection.Helps,
            $"root of the number of ways over people {(way.First ? $"who {layer.Meaning} you" : $"whom you {layer.Meaning}")} and {(way.Second ? $"whom they {layer.Meaning}" : $"who {layer.Meaning} them")}, each divided by the root of the numbers of such ties of whoever is between")),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        for (var way = 0; way < Ways.Length; way++)
        {
            Walk(source, Ways[way].First, Ways[way].Second);
            for (var row = 0; row < rows.Candidates.Length; row++)
                rows.Put(way, row, MathF.Sqrt(ends[rows.Candidates[row]]));
        }
    }

    private void Walk(int source, bool first, bool second)
    {
        ends.Reset(ties.Forth.Count);
        foreach (var between in Side(first)[source])
        {
            var onward = Side(second)[between];
            var share = 1 / MathF.Sqrt(Math.Max(1, onward.Length) * Math.Max(1, Side(!first)[between].Length));
            foreach (var other in onward)
                ends.Add(other, share);
        }
    }

    private Rows<int> Side(bool back) => back ? ties.Back : ties.Forth;
}

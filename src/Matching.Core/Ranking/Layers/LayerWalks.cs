using System.Collections.Immutable;
using Matching.Candidates;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>
/// Chances of a walk within a layer that starts with the member and chooses ties by weight: to be with the candidate after two, three or four ties, and when it ends after every tie with a
/// set chance (personalised PageRank of ten steps). Walks are reversible, so the way back is the same chance times the quotient of strengths.
/// </summary>
internal sealed class LayerWalks(WeightedGraph graph) : IFeatureBlock
{
    // Whatever would give each contact less is not walked on, so that a step follows at most 100,000 ties.
    private const float LeastShare = 1e-5f;
    private const float Nothing = 1e-6f;
    private const int Steps = 10;
    private const int FirstKept = 2;
    private const int LastKept = 4;

    private static readonly float[] Lasting = [0.5f, 0.85f];

    private readonly float[] strengths = [.. graph.Strengths().Select(strength => (float)strength)];
    private readonly float[][] visits = [new float[graph.NodeCount], new float[graph.NodeCount]];
    private SparseVector at = new();
    private SparseVector next = new();

    public static ImmutableArray<Declaration> Declare(TieLayer layer) =>
    [
        .. from steps in Enumerable.Range(FirstKept, LastKept - FirstKept + 1)
           from back in (bool[])[false, true]
           select Declaration.Of(
               $"{layer.Name}.walk_{steps}{(back ? "_back" : "")}", FeatureGroup.Reach, FeatureDirection.Helps,
               $"root of the chance that a walk of {steps} {layer.Meaning} from {(back ? "them ends with you" : "you ends with them")}"),
        .. from lasting in Lasting
           from back in (bool[])[false, true]
           select Declaration.Of(
               $"{layer.Name}.rank_{lasting * 100:0}{(back ? "_back" : "")}", FeatureGroup.Reach, FeatureDirection.Helps,
               $"ln of the chance that a walk over {layer.Meaning} from {(back ? "them ends with you" : "you ends with them")} when it goes on with chance {lasting:0.00}"),
    ];

    public void Fill(int source, FeatureRows rows)
    {
        foreach (var sums in visits)
            Array.Clear(sums);
        at.Reset(graph.NodeCount);
        at.Add(source, 1);
        for (var step = 1; step <= Steps; step++)
        {
            Step();
            Count(step);
            if (step is >= FirstKept and <= LastKept)
                PutStep(source, 2 * (step - FirstKept), rows);
        }

        PutVisits(source, 2 * (LastKept - FirstKept + 1), rows);
    }

    private void Step()
    {
        next.Reset(graph.NodeCount);
        foreach (var node in at.Touched)
        {
            if (at[node] < LeastShare * graph.Degree(node))
                continue;
            var share = at[node] / strengths[node];
            var others = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            for (var entry = 0; entry < others.Length; entry++)
                next.Add(others[entry], share * weights[entry]);
        }

        (at, next) = (next, at);
    }

    private void Count(int step)
    {
        for (var number = 0; number < Lasting.Length; number++)
        {
            var share = (1 - Lasting[number]) * MathF.Pow(Lasting[number], step);
            foreach (var node in at.Touched)
                visits[number][node] += share * at[node];
        }
    }

    private void PutStep(int source, int feature, FeatureRows rows)
    {
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            var candidate = rows.Candidates[row];
            rows.Put(feature, row, MathF.Sqrt(at[candidate]));
            rows.Put(feature + 1, row, MathF.Sqrt(Back(at[candidate], source, candidate)));
        }
    }

    private void PutVisits(int source, int feature, FeatureRows rows)
    {
        for (var row = 0; row < rows.Candidates.Length; row++)
        {
            var candidate = rows.Candidates[row];
            for (var number = 0; number < Lasting.Length; number++)
            {
                var visited = visits[number][candidate];
                rows.Put(feature + (2 * number), row, MathF.Log(Nothing + visited));
                rows.Put(feature + (2 * number) + 1, row, MathF.Log(Nothing + Back(visited, source, candidate)));
            }
        }
    }

    private float Back(float chance, int source, int candidate) => chance == 0 ? 0 : chance * strengths[source] / strengths[candidate];
}

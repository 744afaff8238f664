using Matching.Graph;

namespace Matching.Insight;

/// <summary>By node: the sum of its weights and the largest of them, in which Burt's measures are expressed. Immutable.</summary>
internal sealed class EgoWeights
{
    public EgoWeights(WeightedGraph graph)
    {
        Strengths = graph.Strengths();
        Strongest = new double[graph.NodeCount];
        for (var node = 0; node < Strongest.Length; node++)
        {
            foreach (var weight in graph.WeightsOf(node))
                Strongest[node] = Math.Max(Strongest[node], weight);
        }
    }

    public double[] Strengths { get; }

    public double[] Strongest { get; }
}

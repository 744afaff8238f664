using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// Burt's measures of structural holes ("Structural Holes", 1992, chapter 2). With z_ij the weight of a tie, p_ij = z_ij / Σ_q z_iq and
/// m_jq = z_jq / max_k z_jk, over the contacts j of i and q ≠ i, j:
/// constraint (equation 2.7) C_i = Σ_j (p_ij + Σ_q p_iq p_qj)²; effective size (2.2) E_i = Σ_j [1 − Σ_q p_iq m_jq]; efficiency E_i / number of contacts.
/// Of directed ties a_ij, take z_ij = a_ij + a_ji, as Burt does: adding both directions to a <see cref="WeightedGraphBuilder"/> does that.
/// </summary>
public static class StructuralHoles
{
    /// <summary>Measures every node. O(Σ over ties of the contacts' numbers of contacts).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="concurrency">Threads, 1 or more; each holds 16 bytes a node.</param>
    /// <param name="progress">Told the number of nodes done.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static StructuralHolesResult Of(
        WeightedGraph graph, int concurrency = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var weights = new EgoWeights(graph);
        var constraint = new double[graph.NodeCount];
        var effectiveSize = new double[graph.NodeCount];
        var efficiency = new double[graph.NodeCount];
        new NodeWork(concurrency, progress, cancellation).Visit(graph.NodeCount, () => new EgoPosition(graph, weights), (node, ego) =>
        {
            ego.Prepare(node);
            constraint[node] = ego.Contacts == 0 ? double.NaN : ego.SquaredDependence;
            effectiveSize[node] = ego.Contacts - ego.Redundancy;
            efficiency[node] = effectiveSize[node] / ego.Contacts;
        });
        return new StructuralHolesResult(constraint, effectiveSize, efficiency);
    }
}

using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// How constraint and effective size of a member would change if a tie were added, without measuring anew: exact, in O(contacts of the candidate)
/// each after O(contacts of contacts) once a member. With S the member's strength, w the new weight, α = S / (S + w) and β = w / (S + w), all
/// former shares shrink by α, and only people known to both gain by the new tie:
/// C' = α²C + Σ_q [2αβ c_q x_q + β²x_q²] + (β + α Σ_q p_q z_qv / S_q)² and R' = αR + β Σ_q z_qv / max_q + α Σ_q p_q z_qv / max'_v,
/// over the mutual contacts q, with x_q = z_qv / (S_v + w), c_q the dependence on q, and R the redundancy. Reused, not thread safe.
/// </summary>
public sealed class BridgingGain
{
    private readonly WeightedGraph graph;
    private readonly EgoWeights weights;
    private readonly EgoPosition ego;
    private int member = -1;

    /// <summary>Takes a graph; O(ties), with 32 bytes a node of scratch space.</summary>
    public BridgingGain(WeightedGraph graph)
    {
        this.graph = graph;
        weights = new EgoWeights(graph);
        ego = new EgoPosition(graph, weights);
    }

    /// <summary>Prepares for questions about a member.</summary>
    public void Prepare(int member)
    {
        this.member = member;
        ego.Prepare(member);
    }

    /// <summary>The change for the prepared member by a tie to somebody who is no contact yet.</summary>
    /// <param name="candidate">The other side; neither the member nor a contact.</param>
    /// <param name="weight">Weight of the tie, positive and finite.</param>
    public BridgingChange Of(int candidate, float weight)
    {
        if (member < 0)
            throw new InvalidOperationException("No member was prepared.");
        if (candidate == member || ego.DirectShare(candidate) != 0)
            throw new ArgumentException("A tie can be added only to somebody who is not tied to the member.", nameof(candidate));
        if (!(weight > 0 && float.IsFinite(weight)))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight must be positive and finite.");

        var before = ego.Contacts == 0 ? double.NaN : ego.SquaredDependence;
        var (squared, redundancy) = With(candidate, weight);
        return new BridgingChange(before, squared, ego.Contacts - ego.Redundancy, ego.Contacts + 1 - redundancy);
    }

    private (double SquaredDependence, double Redundancy) With(int candidate, float weight)
    {
        var strength = weights.Strengths[member] + weight;
        var (kept, given) = (weights.Strengths[member] / strength, weight / strength);
        var theirStrength = weights.Strengths[candidate] + weight;
        var theirStrongest = Math.Max(weights.Strongest[candidate], weight);
        var squared = kept * kept * ego.SquaredDependence;
        var redundancy = kept * ego.Redundancy;
        var dependence = given;
        var others = graph.NeighboursOf(candidate);
        var theirs = graph.WeightsOf(candidate);
        for (var entry = 0; entry < others.Length; entry++)
        {
            var mutual = others[entry];
            var share = ego.DirectShare(mutual);
            if (share == 0)
                continue;
            var back = given * theirs[entry] / theirStrength;
            squared += back * ((2 * kept * ego.DependenceOn(mutual)) + back);
            dependence += kept * share * theirs[entry] / weights.Strengths[mutual];
            redundancy += (given * theirs[entry] / weights.Strongest[mutual]) + (kept * share * theirs[entry] / theirStrongest);
        }

        return (squared + (dependence * dependence), redundancy);
    }
}

using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// A member's dependence on each contact and the redundancy among the contacts: what constraint, effective size and their changes are made of.
/// Reused, not thread safe; what it holds describes the last member prepared.
/// </summary>
internal sealed class EgoPosition(WeightedGraph graph, EgoWeights weights)
{
    private readonly double[] direct = new double[graph.NodeCount];
    private readonly double[] dependence = new double[graph.NodeCount];
    private int member = -1;

    /// <summary>Number of contacts.</summary>
    public int Contacts => graph.Degree(member);

    /// <summary>Σ of squared dependences: the constraint of a member with contacts, 0 for one without.</summary>
    public double SquaredDependence { get; private set; }

    /// <summary>Σ_j Σ_q p_iq m_jq: contacts less effective size.</summary>
    public double Redundancy { get; private set; }

    /// <summary>p_iq, 0 for whoever is no contact.</summary>
    public double DirectShare(int other) => direct[other];

    /// <summary>p_ij + Σ_q p_iq p_qj, for a contact j.</summary>
    public double DependenceOn(int contact) => dependence[contact];

    public void Prepare(int next)
    {
        Clear();
        member = next;
        (SquaredDependence, Redundancy) = (0, 0);
        var contacts = graph.NeighboursOf(member);
        var own = graph.WeightsOf(member);
        for (var entry = 0; entry < contacts.Length; entry++)
            dependence[contacts[entry]] = direct[contacts[entry]] = own[entry] / weights.Strengths[member];
        foreach (var contact in contacts)
            Pass(contact);
        foreach (var contact in contacts)
            SquaredDependence += dependence[contact] * dependence[contact];
    }

    private void Pass(int contact)
    {
        var others = graph.NeighboursOf(contact);
        var theirs = graph.WeightsOf(contact);
        var share = direct[contact];
        for (var entry = 0; entry < others.Length; entry++)
        {
            var other = others[entry];
            if (direct[other] == 0)
                continue;
            dependence[other] += share * theirs[entry] / weights.Strengths[contact];
            Redundancy += share * theirs[entry] / weights.Strongest[other];
        }
    }

    private void Clear()
    {
        if (member < 0)
            return;
        foreach (var contact in graph.NeighboursOf(member))
            (direct[contact], dependence[contact]) = (0, 0);
    }
}

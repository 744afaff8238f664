namespace Matching.Graph;

/// <summary>Offers and needs, by member and by concept.</summary>
/// <param name="Offers">By member: concepts offered, with the level.</param>
/// <param name="Needs">By member: concepts needed, with the urgency.</param>
/// <param name="Offerers">By concept: members who offer it, by locality, then index.</param>
/// <param name="Needers">By concept: members who need it, by locality, then index.</param>
public sealed record ExchangeIndex(Rows<ConceptWeight> Offers, Rows<ConceptWeight> Needs, Rows<int> Offerers, Rows<int> Needers)
{
    /// <summary>Memory held, in bytes.</summary>
    public long EstimateBytes => Offers.EstimateBytes + Needs.EstimateBytes + Offerers.EstimateBytes + Needers.EstimateBytes;

    internal static ExchangeIndex Build(MemberTable members, Rows<ConceptWeight> offers, Rows<ConceptWeight> needs, int concepts)
    {
        // Whoever reads a posting list from a locality's start meets neighbours first.
        var order = Enumerable.Range(0, members.Count).OrderBy(member => members.TraitsOf(member).Locality).ToArray();
        return new ExchangeIndex(offers, needs, ByConcept(offers, order, concepts), ByConcept(needs, order, concepts));
    }

    private static Rows<int> ByConcept(Rows<ConceptWeight> byMember, int[] order, int concepts)
    {
        var rows = new RowsBuilder<int>();
        foreach (var member in order)
        {
            foreach (var item in byMember[member])
                rows.Add(item.Concept, member);
        }
        return rows.Build(concepts);
    }
}

namespace Matching.Graph;

/// <summary>Offers and needs, by member and by concept.</summary>
/// <param name="Offers">By member: concepts offered, with the level.</param>
/// <param name="Needs">By member: concepts needed, with the urgency.</param>
/// <param name="Offerers">By concept: members who offer it, ascending, so that those of a locality follow each other.</param>
/// <param name="Needers">By concept: members who need it, ascending.</param>
public sealed record ExchangeIndex(Rows<ConceptWeight> Offers, Rows<ConceptWeight> Needs, Rows<int> Offerers, Rows<int> Needers)
{
    /// <summary>Memory held, in bytes.</summary>
    public long EstimateBytes => Offers.EstimateBytes + Needs.EstimateBytes + Offerers.EstimateBytes + Needers.EstimateBytes;

    internal static ExchangeIndex Build(Rows<ConceptWeight> offers, Rows<ConceptWeight> needs, int concepts)
    {
        return new ExchangeIndex(offers, needs, ByConcept(offers, concepts), ByConcept(needs, concepts));
    }

    private static Rows<int> ByConcept(Rows<ConceptWeight> byMember, int concepts)
    {
        var rows = new RowsBuilder<int>();
        for (var member = 0; member < byMember.Count; member++)
        {
            foreach (var item in byMember[member])
                rows.Add(item.Concept, member);
        }
        return rows.Build(concepts);
    }
}

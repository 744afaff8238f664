using Matching.Graph;

namespace Matching.Ranking;

/// <summary>
/// How a member's needs meet others' offers, and a member's offers others' needs. An offer of level l meets a need of urgency u by
/// fit × √(l·u), 0 to 1, with the fit of the two concepts as <see cref="ConceptTable.Meeting"/> has it. Reused.
/// </summary>
internal sealed class ExchangeMatch
{
    private readonly ConceptVector wanted = new();
    private readonly ConceptVector givable = new();

    /// <summary>By concept of an offer: how much the member wants it, 0 to 1, from the need that it meets best.</summary>
    public ConceptVector Wanted => wanted;

    /// <summary>By concept of a need: how well the member can meet it, 0 to 1, from the offer that meets it best.</summary>
    public ConceptVector Givable => givable;

    public void Prepare(MemberAttributes attributes, int member)
    {
        Prepare(wanted, attributes.Exchange.Needs[member], attributes.Concepts.Meeting);
        Prepare(givable, attributes.Exchange.Offers[member], attributes.Concepts.MetBy);
    }

    /// <summary>Prepares as if the member had a further need.</summary>
    public void PrepareWith(MemberAttributes attributes, int member, ConceptWeight need)
    {
        Prepare(attributes, member);
        foreach (var linked in attributes.Concepts.Meeting[need.Concept])
            wanted.RaiseTo(linked.Concept, MathF.Sqrt(need.Weight) * linked.Weight);
    }

    /// <summary>How well items of another member match, summed over the items.</summary>
    public static float Sum(ReadOnlySpan<ConceptWeight> items, ConceptVector sought)
    {
        var sum = 0f;
        foreach (var item in items)
            sum += MathF.Sqrt(item.Weight) * sought[item.Concept];
        return sum;
    }

    /// <summary>The concept of the items that matches best; −1 where none does.</summary>
    public static int Best(ReadOnlySpan<ConceptWeight> items, ConceptVector sought)
    {
        var (best, weight) = (-1, 0f);
        foreach (var item in items)
        {
            var match = MathF.Sqrt(item.Weight) * sought[item.Concept];
            if (match > weight)
                (best, weight) = (item.Concept, match);
        }
        return best;
    }

    private static void Prepare(ConceptVector sought, ReadOnlySpan<ConceptWeight> items, Rows<ConceptWeight> links)
    {
        sought.Reset(links.Count);
        foreach (var item in items)
        {
            foreach (var linked in links[item.Concept])
                sought.RaiseTo(linked.Concept, MathF.Sqrt(item.Weight) * linked.Weight);
        }
    }
}

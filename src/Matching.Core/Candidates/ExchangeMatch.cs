using Matching.Graph;

namespace Matching.Candidates;

/// <summary>How a member's needs meet others' offers, and a member's offers others' needs. Reused.</summary>
internal sealed class ExchangeMatch
{
    private readonly SparseVector wanted = new();
    private readonly SparseVector givable = new();

    /// <summary>By concept of an offer: how much the member wants it, 0 to 1: urgency of the need × how well the two meet.</summary>
    public SparseVector Wanted => wanted;

    /// <summary>By concept of a need: how well the member can meet it, 0 to 1: level of the offer × how well the two meet.</summary>
    public SparseVector Givable => givable;

    public void Prepare(NetworkSnapshot snapshot, int member)
    {
        wanted.Reset(snapshot.Concepts.Count);
        givable.Reset(snapshot.Concepts.Count);
        foreach (var need in snapshot.Exchange.Needs[member])
        {
            foreach (var offer in snapshot.Concepts.Meeting[need.Concept])
                wanted.RaiseTo(offer.Concept, need.Weight * offer.Weight);
        }
        foreach (var offer in snapshot.Exchange.Offers[member])
        {
            foreach (var need in snapshot.Concepts.MetBy[offer.Concept])
                givable.RaiseTo(need.Concept, offer.Weight * need.Weight);
        }
    }

    /// <summary>How well the other's offers meet the member's needs: 1 − ∏(1 − level × wanted), 0 to 1.</summary>
    public double OffersWhatIsWanted(NetworkSnapshot snapshot, int other) => Meet(snapshot.Exchange.Offers[other], wanted);

    /// <summary>How well the member's offers meet the other's needs: 1 − ∏(1 − urgency × givable), 0 to 1.</summary>
    public double NeedsWhatIsGivable(NetworkSnapshot snapshot, int other) => Meet(snapshot.Exchange.Needs[other], givable);

    /// <summary>The concept of the items that meets best; −1 where none does.</summary>
    public static int Best(ReadOnlySpan<ConceptWeight> items, SparseVector sought)
    {
        var (best, weight) = (-1, 0f);
        foreach (var item in items)
        {
            var met = item.Weight * sought[item.Concept];
            if (met > weight)
                (best, weight) = (item.Concept, met);
        }
        return best;
    }

    private static double Meet(ReadOnlySpan<ConceptWeight> items, SparseVector sought)
    {
        var missing = 1.0;
        foreach (var item in items)
            missing *= 1 - item.Weight * sought[item.Concept];
        return 1 - missing;
    }
}

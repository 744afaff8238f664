using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>The broader concepts above some concepts, up to the top of each tree.</summary>
internal sealed class BroaderChains
{
    private readonly Dictionary<ConceptId, ConceptId?> _broader = [];

    private BroaderChains() { }

    public static async ValueTask<BroaderChains> LoadAsync(IReferenceLookup lookup, IEnumerable<ConceptId> from, CancellationToken cancellation)
    {
        var chains = new BroaderChains();
        HashSet<ConceptId> next = [.. from];
        while (next.Count > 0)
        {
            foreach (var (concept, broader) in await lookup.FindConceptsAsync(next, cancellation))
                chains._broader.Add(concept, broader);
            next = [.. next.Select(chains.Above).OfType<ConceptId>().Where(concept => !chains._broader.ContainsKey(concept))];
        }
        return chains;
    }

    /// <summary>Whether going up from the concept leads back to it.</summary>
    public bool Returns(ConceptId concept)
    {
        HashSet<ConceptId> passed = [];
        for (var above = Above(concept); above is { } current && passed.Add(current); above = Above(current))
        {
            if (current == concept)
                return true;
        }
        return false;
    }

    private ConceptId? Above(ConceptId concept) => _broader.GetValueOrDefault(concept);
}

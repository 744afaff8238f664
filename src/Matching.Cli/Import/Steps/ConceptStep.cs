using Matching.Cli.Import.Rows;
using Matching.Cli.Import.Streams;
using Matching.Cli.Server;
using Matching.V1;

namespace Matching.Cli.Import.Steps;

/// <summary>Imports concepts with what they serve, those that others refer to first.</summary>
internal sealed class ConceptStep(ImportSession session)
{
    private readonly Dictionary<string, Dictionary<string, Carrier<Concept>>> _networks = [];
    private readonly Dictionary<string, Dictionary<string, Concept>> _existing = [];

    public async Task RunAsync(IEnumerable<SourceFile> concepts, IEnumerable<SourceFile> serves, CancellationToken cancellation)
    {
        await foreach (var (network, row) in session.ReadAsync(concepts, cancellation))
            await AddAsync(network, row, cancellation);
        await foreach (var (network, row) in session.ReadAsync(serves, cancellation))
            await AddServedAsync(network, row, cancellation);
        foreach (var (network, carriers) in _networks)
            await SendAsync(network, carriers, cancellation);
    }

    private async Task AddAsync(string network, MappedRow row, CancellationToken cancellation)
    {
        var id = row.Text("concept_id");
        if (!session.IsFirst(Role.Concepts, network, id, "concept_id", row))
            return;
        var concept = await ExistingAsync(network, id, cancellation) ?? new Concept { ConceptId = id };
        RowBinder.Apply(row, concept);
        if (session.IsSound(row))
            Of(network)[id] = new Carrier<Concept>(concept, row.Origin);
    }

    private async Task AddServedAsync(string network, MappedRow row, CancellationToken cancellation)
    {
        var id = row.Text("concept_id");
        if (!Of(network).TryGetValue(id, out var carrier))
        {
            if (await ExistingAsync(network, id, cancellation) is not { } concept)
            {
                row.Reject("concept_id", id, "the concept is neither among the imported ones nor in the network");
                session.Log.Reject(row.Origin, row.Problems);
                return;
            }
            Of(network)[id] = carrier = new Carrier<Concept>(concept, null);
        }
        foreach (var served in row.Texts("serves_ids").Where(served => !carrier.Record.ServesIds.Contains(served)))
        {
            carrier.Record.ServesIds.Add(served);
            carrier.Note("serves_ids", carrier.Record.ServesIds.Count - 1, row.Origin);
        }
    }

    private async Task SendAsync(string network, Dictionary<string, Carrier<Concept>> carriers, CancellationToken cancellation)
    {
        var import = new CarrierImport<Concept>(
            session.Log,
            refused => session.Rpcs.Concepts(network, refused, cancellation),
            (concept, _, index) => concept.ServesIds.RemoveAt(index));
        foreach (var carrier in InOrder(carriers))
            await import.SendAsync(carrier);
        await import.FinishAsync();
    }

    // Depth first along what a concept refers to; a cycle is cut where it closes and left to the server to refuse.
    private static List<Carrier<Concept>> InOrder(Dictionary<string, Carrier<Concept>> carriers)
    {
        var ordered = new List<Carrier<Concept>>(carriers.Count);
        var begun = new HashSet<string>();
        var path = new Stack<(Carrier<Concept> Carrier, Queue<string> Ahead)>();
        foreach (var id in carriers.Keys)
        {
            Enter(id);
            while (path.TryPeek(out var top))
            {
                if (top.Ahead.TryDequeue(out var next))
                    Enter(next);
                else
                    ordered.Add(path.Pop().Carrier);
            }
        }
        return ordered;

        void Enter(string id)
        {
            if (carriers.TryGetValue(id, out var carrier) && begun.Add(id))
                path.Push((carrier, new Queue<string>([carrier.Record.BroaderId, .. carrier.Record.ServesIds])));
        }
    }

    private Dictionary<string, Carrier<Concept>> Of(string network) =>
        _networks.TryGetValue(network, out var carriers) ? carriers : _networks[network] = [];

    private async ValueTask<Concept?> ExistingAsync(string network, string id, CancellationToken cancellation)
    {
        if (session.Networks.WasCreated(network))
            return null;
        if (!_existing.TryGetValue(network, out var concepts))
        {
            _existing[network] = concepts = [];
            await foreach (var concept in Listing.ConceptsAsync(new TaxonomyService.TaxonomyServiceClient(session.Invoker), network, cancellation))
                concepts[concept.ConceptId] = concept;
        }
        return concepts.GetValueOrDefault(id);
    }
}

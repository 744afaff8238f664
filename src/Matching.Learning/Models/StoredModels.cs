using System.Collections.Concurrent;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Learning.Models;

/// <summary>The models of a store, each read and compiled once, and looked at again when models changed: another one may have taken its id.</summary>
/// <param name="store">The store; not disposed with this.</param>
/// <param name="unusable">Told once of each model whose file cannot be used, and why.</param>
public sealed class StoredModels(IGraphStore store, Action<NetworkId, ModelId, Exception> unusable) : IRankingModels
{
    // A network has one model that serves and one in the shadow; a few more let roles change back and forth.
    private const int MostPerNetwork = 4;

    private readonly ConcurrentDictionary<NetworkId, ConcurrentDictionary<ModelId, Known>> networks = new();

    /// <inheritdoc/>
    public ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId model, Revision asOf, CancellationToken cancellation)
    {
        var known = networks.GetOrAdd(network, _ => new());
        return known.TryGetValue(model, out var ready) && ready.AsOf.CompareTo(asOf) >= 0 ? new(ready.Model) : new(ReadAsync(known, network, model, asOf, cancellation));
    }

    private async Task<IRankingModel?> ReadAsync(
        ConcurrentDictionary<ModelId, Known> known, NetworkId network, ModelId model, Revision asOf, CancellationToken cancellation)
    {
        // Whoever asks at the same time may read it too; it is the same to both.
        var registered = await store.FindModelAsync(network, model, cancellation).ConfigureAwait(false);
        if (registered is null)
            return null;
        if (known.Count >= MostPerNetwork && !known.ContainsKey(model))
            known.Clear();
        return known.AddOrUpdate(
            model,
            _ => new(asOf, registered.Description, Compile(network, registered)),
            (_, old) => old.Description == registered.Description ? old with { AsOf = asOf } : new(asOf, registered.Description, Compile(network, registered))).Model;
    }

    private ForestModel? Compile(NetworkId network, RegisteredModel registered)
    {
        var id = registered.Description.Id;
        try
        {
            return ModelFile.Read(registered.File.ToArray()).Serve(id.Value);
        }
        catch (Exception failure) when (failure is ModelFileException or ArgumentException)
        {
            unusable(network, id, failure);
            return null;
        }
    }

    private sealed record Known(Revision AsOf, ModelDescription Description, IRankingModel? Model);
}

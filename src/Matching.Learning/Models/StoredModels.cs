using System.Collections.Concurrent;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Forest;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Learning.Models;

/// <summary>The models of a store, each read and compiled once.</summary>
/// <param name="store">The store; not disposed with this.</param>
/// <param name="unusable">Told once of each model whose file cannot be used, and why.</param>
public sealed class StoredModels(IGraphStore store, Action<NetworkId, ModelId, Exception> unusable) : IRankingModels
{
    // A network has one model that serves and one in the shadow; a few more let roles change back and forth.
    private const int MostPerNetwork = 4;

    private readonly ConcurrentDictionary<NetworkId, ConcurrentDictionary<ModelId, IRankingModel?>> networks = new();

    /// <inheritdoc/>
    public ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId model, CancellationToken cancellation)
    {
        var known = networks.GetOrAdd(network, _ => new());
        return known.TryGetValue(model, out var ready) ? new(ready) : new(ReadAsync(known, network, model, cancellation));
    }

    private async Task<IRankingModel?> ReadAsync(
        ConcurrentDictionary<ModelId, IRankingModel?> known, NetworkId network, ModelId model, CancellationToken cancellation)
    {
        // Whoever asks at the same time may read it too; it is the same to both.
        var registered = await store.FindModelAsync(network, model, cancellation).ConfigureAwait(false);
        if (registered is null)
            return null;
        if (known.Count >= MostPerNetwork)
            known.Clear();
        return known.GetOrAdd(model, _ => Compile(network, registered));
    }

    private ForestModel? Compile(NetworkId network, RegisteredModel registered)
    {
        var id = registered.Description.Id;
        try
        {
            return ModelFile.Read(new MemoryStream(registered.File.ToArray(), writable: false)).Serve(id.Value);
        }
        catch (Exception failure) when (failure is ModelFileException or ArgumentException)
        {
            unusable(network, id, failure);
            return null;
        }
    }
}

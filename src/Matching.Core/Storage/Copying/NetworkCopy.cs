using Matching.Model;

namespace Matching.Storage.Copying;

/// <summary>
/// Makes the network of one store equal to that of another: writes what the destination lacks or has otherwise, and removes what the source no longer has.
/// So it is safe to repeat, and to resume. Revisions, the change log and request ids stay behind: the destination has its own. Promotions are only ever added, in order; a destination whose
/// history is not the beginning of the source's does not become equal.
/// </summary>
/// <param name="from">The source; only read: the graph at one revision, models and their roles after it.</param>
/// <param name="to">The destination, where nobody else writes to the network meanwhile.</param>
/// <param name="clock">The clock of the destination.</param>
public sealed class NetworkCopy(IGraphStore from, IGraphStore to, CopyClock clock)
{
    /// <summary>Copies a network and verifies the copy by reading it.</summary>
    /// <param name="network">Which.</param>
    /// <param name="update">Whether the destination may have a copy of the network already; it then takes about 80 bytes of memory a record.</param>
    /// <param name="progress">Told now and then; null for nobody.</param>
    /// <param name="cancellation">Ends the copy between two change sets.</param>
    /// <exception cref="NotFoundException">The source has no such network.</exception>
    /// <exception cref="ConflictException">The destination has the network already and is not to be updated, or has another one under the same id.</exception>
    public async Task<CopyResult> RunAsync(NetworkId network, bool update, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        await PrepareAsync(network, update, cancellation).ConfigureAwait(false);
        var run = new CopyRun(from, to, network, progress, cancellation);
        if (update)
            await run.CompareAsync().ConfigureAwait(false);
        await run.CopyAsync().ConfigureAwait(false);
        await run.RemoveAsync().ConfigureAwait(false);
        var destination = await NetworkDigest.ReadAsync(to, network, run.In(CopyPhase.Verifying), cancellation).ConfigureAwait(false);
        var revision = (await to.FindNetworkAsync(network, cancellation).ConfigureAwait(false))!.Revision;
        return new CopyResult(run.Written, run.Unchanged, run.Removed, run.Source, destination, revision);
    }

    private async Task PrepareAsync(NetworkId id, bool update, CancellationToken cancellation)
    {
        var source = (await from.FindNetworkAsync(id, cancellation).ConfigureAwait(false))?.Value ?? throw new NotFoundException(EntityKind.Network, id.Value);
        var there = (await to.FindNetworkAsync(id, cancellation).ConfigureAwait(false))?.Value;
        if (there is null)
            await clock.PinAsync(source.CreatedAt, () => to.ApplyAsync(new ChangeSet(id, [new Change.CreateNetwork(source.DisplayName)]), cancellation)).ConfigureAwait(false);
        else if (there with { ModelRoles = source.ModelRoles } != source)
            throw new ConflictException(ConflictReason.NetworkExists, $"The destination has another network '{id}', created on {there.CreatedAt:u}.");
        else if (!update)
            throw new ConflictException(ConflictReason.NetworkExists, $"The destination has a copy of network '{id}' already.");
    }
}

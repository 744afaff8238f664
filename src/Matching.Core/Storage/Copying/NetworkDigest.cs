using Matching.Model;

namespace Matching.Storage.Copying;

/// <summary>
/// Counts of a network's records and a sum of their digests, which does not depend on their order. Two networks with equal ones hold the same
/// records, up to a chance of 2⁻¹²⁸; revisions and times of change do not count.
/// </summary>
/// <param name="Partners">Partners.</param>
/// <param name="Concepts">Concepts.</param>
/// <param name="Members">Members.</param>
/// <param name="Ties">Ties, whatever the number of their reports.</param>
/// <param name="Interactions">Interactions.</param>
/// <param name="SuggestionRecords">Recorded lists of suggestions.</param>
/// <param name="Outcomes">Outcomes of suggestions.</param>
/// <param name="Models">Models.</param>
/// <param name="Promotions">Entries of the history of model roles.</param>
/// <param name="Sum">Sum of the records' digests modulo 2¹²⁸.</param>
public sealed record NetworkDigest(
    long Partners, long Concepts, long Members, long Ties, long Interactions, long SuggestionRecords, long Outcomes, long Models, long Promotions,
    UInt128 Sum)
{
    /// <summary>Of an empty network.</summary>
    public static NetworkDigest Empty { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>All records.</summary>
    public long Records => Partners + Concepts + Members + Ties + Interactions + SuggestionRecords + Outcomes + Models + Promotions;

    /// <summary>Reads a whole network: the graph at one revision, models and their roles after it.</summary>
    /// <param name="store">Where it is.</param>
    /// <param name="network">Which.</param>
    /// <param name="progress">Told of the records read, now and then; null for nobody.</param>
    /// <param name="cancellation">Ends the read.</param>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    public static async Task<NetworkDigest> ReadAsync(IGraphStore store, NetworkId network, IProgress<long>? progress, CancellationToken cancellation)
    {
        var sum = new DigestSum(progress);
        await foreach (var record in NetworkRecords.ReadAsync(store, network, cancellation).ConfigureAwait(false))
            sum.Add(record);
        return sum.Total;
    }
}

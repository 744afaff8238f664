using Matching.Model;
using Matching.Storage;

namespace Matching.Requests;

/// <summary>Changes the roles of a network's models without losing what somebody else changes at the same time.</summary>
public sealed class RolesUpdate(IGraphStore store, RequestWriter writer)
{
    // Few people promote models; so many changes in a row are a fight that the caller should hear of.
    private const int MaxRounds = 10;

    private const int PageSize = 100;

    /// <summary>The newest promotion; null before the first.</summary>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    public async Task<ModelPromotion?> FindNewestAsync(NetworkId network, CancellationToken cancellation) =>
        (await store.ListPromotionsAsync(network, new PageRequest(1), cancellation)).Items is [var newest] ? newest : null;

    /// <summary>Reads the roles, decides on new ones, and writes these if nobody changed the roles meanwhile; otherwise does so again.</summary>
    /// <param name="network">The network.</param>
    /// <param name="decide">Makes the change from the present roles. May be called several times, and not at all for a repeated request.</param>
    /// <param name="expected">Revision of the newest promotion on which the caller insists; null insists on none.</param>
    /// <param name="terms">How the write is asked for.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="StoreException">As <see cref="RequestWriter.WriteAsync"/>.</exception>
    public async Task<Written<Change.SetModelRoles>> ApplyAsync(
        NetworkId network, Func<ModelRoles, Task<Change.SetModelRoles>> decide, Revision? expected, WriteTerms terms, CancellationToken cancellation)
    {
        if (await FindAnsweredAsync(network, terms, cancellation) is { } answered)
            return answered;
        for (var round = 1; ; round++)
        {
            var newest = await FindNewestAsync(network, cancellation);
            var set = await decide(newest?.Roles ?? default);
            try
            {
                return await writer.WriteAsync(network, set with { Expected = expected ?? newest?.Revision ?? Revision.None }, terms, cancellation);
            }
            catch (ConflictException e) when (e.Reason == ConflictReason.RevisionMismatch && expected is null && round < MaxRounds)
            {
            }
        }
    }

    /// <summary>The roles with what served before the present model; null where nothing else has.</summary>
    public async Task<ModelRoles?> BeforeAsync(NetworkId network, ModelRoles roles, CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = await store.ListPromotionsAsync(network, new PageRequest(PageSize, after), cancellation);
            if (page.Items.FirstOrDefault(promotion => promotion.Roles.Serving != roles.Serving) is { } other)
                return roles.WithServing(other.Roles.Serving);
            after = page.Next;
        }
        while (after is not null);
        // Before the first promotion the prior served.
        return roles.Serving is null ? null : roles.WithServing(null);
    }

    // What was decided once may not be decided again, since models and roles are others by now. A change that can never be written finds out.
    private async Task<Written<Change.SetModelRoles>?> FindAnsweredAsync(NetworkId network, WriteTerms terms, CancellationToken cancellation)
    {
        if (terms.RequestId is null || terms.ValidateOnly)
            return null;
        try
        {
            var never = new Change.SetModelRoles(default, "", "", DateTimeOffset.UnixEpoch) { Expected = new Revision(long.MaxValue) };
            return await writer.WriteAsync(network, never, terms, cancellation);
        }
        catch (ConflictException e) when (e.Reason == ConflictReason.RevisionMismatch)
        {
            return null;
        }
    }
}

using Matching.Model;
using Matching.Storage;

namespace Matching.Requests;

/// <summary>Changes parts of a member without losing what somebody else changes at the same time.</summary>
public sealed class MemberUpdate(IGraphStore store, RequestWriter writer)
{
    // Each round somebody else has written the same member in between; so many in a row is a fight that the caller should hear of.
    private const int MaxRounds = 10;

    /// <summary>Reads a member, changes it, and writes it if nobody wrote it meanwhile; otherwise does so again.</summary>
    /// <param name="network">The network.</param>
    /// <param name="id">The member.</param>
    /// <param name="change">Makes the new member from the stored one, or from null where there is none. May be called several times.</param>
    /// <param name="expected">The revision on which the caller insists; null insists on none.</param>
    /// <param name="terms">How the write is asked for.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="StoreException">As <see cref="RequestWriter.WriteAsync"/>.</exception>
    public async Task<Written<Change.PutMember>> ApplyAsync(
        NetworkId network, MemberId id, Func<Member?, Member> change, Revision? expected, WriteTerms terms, CancellationToken cancellation)
    {
        for (var round = 1; ; round++)
        {
            var stored = await store.FindMemberAsync(network, id, cancellation);
            var put = new Change.PutMember(change(stored?.Value)) { Expected = expected ?? stored?.Revision ?? Revision.None };
            try
            {
                return await writer.WriteAsync(network, put, terms, cancellation);
            }
            catch (ConflictException e) when (e.Reason == ConflictReason.RevisionMismatch && expected is null && round < MaxRounds)
            {
            }
        }
    }
}

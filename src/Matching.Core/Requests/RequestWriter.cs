using Matching.Model;
using Matching.Storage;

namespace Matching.Requests;

/// <summary>Writes one record on behalf of a request: once per request id, or not at all where the caller only validates.</summary>
public sealed class RequestWriter(IGraphStore store)
{
    /// <summary>Writes a change.</summary>
    /// <returns>What was written. A repeated request is answered with what the first one wrote.</returns>
    /// <exception cref="StoreException">
    /// As <see cref="IGraphStore.ApplyAsync"/>, with broken references named by the request's fields; <see cref="NotFoundException"/> also where the
    /// person whom a repeated request was about has been erased since.
    /// </exception>
    public async Task<Written<TChange>> WriteAsync<TChange>(NetworkId network, TChange change, WriteTerms terms, CancellationToken cancellation)
        where TChange : Change
    {
        try
        {
            var set = new ChangeSet(network, [change], terms.RequestId, terms.RequestDigest);
            if (terms.ValidateOnly)
                return new Written<TChange>(change, await store.CheckAsync(set, cancellation), Replayed: false);

            var commit = await store.ApplyAsync(set, cancellation);
            var written = commit.Replayed ? await FirstAsync(network, commit.Revision, change, cancellation) : change;
            return new Written<TChange>(written, commit.Revision, commit.Replayed);
        }
        catch (ReferenceException e)
        {
            throw new ReferenceException([.. e.Violations.Select(v => v with { Field = terms.FieldOf(v) })]);
        }
    }

    private async Task<TChange> FirstAsync<TChange>(NetworkId network, Revision revision, TChange repeated, CancellationToken cancellation)
        where TChange : Change
    {
        await foreach (var entry in store.ReadChangesAsync(network, new Revision(revision.Value - 1), cancellation))
        {
            if (entry.Changes.OfType<TChange>().FirstOrDefault() is { } first)
                return first;
            break;
        }
        // What a write said of a member leaves the log when the member is erased; removals of records say nothing worth keeping.
        return repeated switch
        {
            Change.PutMember put => throw new NotFoundException(EntityKind.Member, put.Member.Id.Value),
            Change.PutTie put => throw new NotFoundException(EntityKind.Tie, put.Report.Key.Kind.Value),
            Change.PutInteraction put => throw new NotFoundException(EntityKind.Interaction, put.Interaction.Id.Value),
            Change.PutSuggestionRecord put => throw new NotFoundException(EntityKind.SuggestionRecord, put.Record.Id.Value),
            Change.PutOutcome put => throw new NotFoundException(EntityKind.Outcome, put.Outcome.Id.Value),
            _ => repeated,
        };
    }
}

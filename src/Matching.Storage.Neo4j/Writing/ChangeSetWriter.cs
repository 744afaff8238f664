using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Matching.Storage.Neo4j.Graph;

namespace Matching.Storage.Neo4j.Writing;

/// <summary>Applies one change set inside a transaction.</summary>
internal sealed class ChangeSetWriter(Transaction transaction, TimeProvider time)
{
    /// <summary>Applies the set, checks it, and records it in the change log.</summary>
    /// <exception cref="RolledBackException">It was applied before.</exception>
    public async Task<Commit> ApplyAsync(PendingWrite write)
    {
        var set = write.Set;
        var now = time.Now();
        // From here on no other write of this network commits before this one ends.
        var revision = await NetworkNodes.AdvanceAsync(transaction, set.Network, now);
        if (await FindEarlierAsync(write, revision) is { } earlier)
            throw new RolledBackException(earlier);
        write.Attempted = revision == Revision.None ? revision.Next : revision;
        await BeginAsync(set, revision, now);
        await Preconditions.CheckAsync(transaction, set, write.Attempted);
        await ClearAsync(set, write.Effects);
        await CheckAsync(set, write.Effects, complete: await PutAsync(set, write.Effects, write.Attempted, now));
        await ChangeNodes.AppendAsync(transaction, set, write.Payload, write.Attempted, now, write.Digest, write.Mark);
        return new Commit(write.Attempted, Replayed: false);
    }

    // An attempt whose commit failed halfway, or the same request once before.
    private async Task<Commit?> FindEarlierAsync(PendingWrite write, Revision revision)
    {
        var set = write.Set;
        if (revision == Revision.None)
            return null;
        if (write.Attempted != Revision.None && await ChangeNodes.FindAttemptAsync(transaction, set.Network, write.Attempted) == write.Mark)
            return new Commit(write.Attempted, Replayed: false);
        if (set.RequestId is not null && await ChangeNodes.FindRequestAsync(transaction, set.Network, set.RequestId) is { } answered)
            return answered.Answer(set.RequestId, write.Digest!);
        return null;
    }

    private async Task BeginAsync(ChangeSet set, Revision revision, DateTimeOffset now)
    {
        switch (set.Changes[0], revision == Revision.None)
        {
            case (Change.CreateNetwork create, true):
                await NetworkNodes.CreateAsync(transaction, set.Network, create.DisplayName, now);
                break;
            case (Change.CreateNetwork, false):
                throw new ConflictException(ConflictReason.NetworkExists, $"Network '{set.Network}' exists already.");
            case (_, true):
                throw new NotFoundException(EntityKind.Network, set.Network.Value);
        }
    }

    private async Task ClearAsync(ChangeSet set, NetEffects effects)
    {
        if (effects.ErasedMembers.Count > 0)
        {
            await ChangeNodes.RedactAsync(transaction, set.Network, effects.ErasedMembers);
            await SuggestionRecordNodes.RemoveShownToAsync(transaction, set.Network, effects.ErasedMembers);
            await MemberNodes.RemoveAsync(transaction, set.Network, effects.ErasedMembers);
        }
        if (effects.RemovedTies.Count > 0)
            await TieRelationships.RemoveAsync(transaction, set.Network, effects.RemovedTies);
        if (effects.ClearedInteractions.Count > 0)
            await InteractionRelationships.RemoveAsync(transaction, set.Network, effects.ClearedInteractions);
        if (effects.ClearedRecords.Count > 0)
            await SuggestionRecordNodes.RemoveAsync(transaction, set.Network, effects.ClearedRecords);
        if (effects.ClearedOutcomes.Count > 0)
            await OutcomeRelationships.RemoveAsync(transaction, set.Network, effects.ClearedOutcomes);
        if (effects.ClearedModels.Count > 0)
            await ModelNodes.RemoveAsync(transaction, set.Network, effects.ClearedModels);
        if (effects.RemovedConcepts.Count > 0)
            await ConceptNodes.UnlinkAsync(transaction, set.Network, effects.RemovedConcepts);
    }

    // Whether everything that the set names exists.
    private async Task<bool> PutAsync(ChangeSet set, NetEffects effects, Revision revision, DateTimeOffset now)
    {
        var complete = true;
        if (effects.Partners.Count > 0)
            complete &= await OrganizationNodes.PutAsync(transaction, set.Network, effects.Partners);
        if (effects.Concepts.Count > 0)
            complete &= await ConceptNodes.PutAsync(transaction, set.Network, effects.Concepts);
        if (effects.Members.Count > 0)
            complete &= await MemberNodes.PutAsync(transaction, set.Network, effects.Members, revision, now);
        if (effects.Ties.Count > 0)
            complete &= await TieRelationships.PutAsync(transaction, set.Network, effects.Ties);
        if (effects.Interactions.Count > 0)
            complete &= await InteractionRelationships.AddAsync(transaction, set.Network, effects.Interactions);
        if (effects.Records.Count > 0)
            complete &= await SuggestionRecordNodes.AddAsync(transaction, set.Network, effects.Records);
        if (effects.Outcomes.Count > 0)
            complete &= await OutcomeRelationships.AddAsync(transaction, set.Network, effects.Outcomes);
        if (effects.Models.Count > 0)
            await ModelNodes.AddAsync(transaction, set.Network, effects.Models);
        if (effects.Promotions.Count > 0)
            await PromoteAsync(set, effects.Promotions, revision);
        return complete;
    }

    private async Task PromoteAsync(ChangeSet set, List<Change.SetModelRoles> promotions, Revision revision)
    {
        await NetworkNodes.SetRolesAsync(transaction, set.Network, promotions[^1].Roles);
        await PromotionNodes.AppendAsync(transaction, set.Network, promotions, revision);
    }

    private async Task CheckAsync(ChangeSet set, NetEffects effects, bool complete)
    {
        if (complete && !effects.NeedCheck)
            return;
        await new ReferenceCheck(new GraphLookup(transaction, set.Network, effects.RemovedConcepts)).RunAsync(set, transaction.Cancellation);
        if (effects.RemovedConcepts.Count > 0)
            await ConceptNodes.RemoveAsync(transaction, set.Network, effects.RemovedConcepts);
    }
}

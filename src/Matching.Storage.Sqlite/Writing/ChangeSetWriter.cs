using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;
using Matching.Storage.Sqlite.Tables;

namespace Matching.Storage.Sqlite.Writing;

/// <summary>Applies one change set inside a transaction.</summary>
internal sealed class ChangeSetWriter(Session session, TimeProvider time)
{
    /// <summary>Applies the set, checks it, and records it in the change log.</summary>
    public Commit Apply(PendingWrite write)
    {
        var set = write.Set;
        var stored = NetworkTable.Find(session, set.Network);
        if (set.RequestId is not null && stored is not null && RequestTable.Find(session, stored, set.RequestId) is { } answered)
            return answered.Answer(set.RequestId, write.Digest!);
        var now = UnixMicroseconds.From(time.GetUtcNow());
        var network = Before(set, stored, now);
        var revision = network.Revision.Next;
        foreach (var change in set.Changes)
            Apply(change, network, revision, now);
        Check(set, network);
        NetworkTable.Advance(session, network, revision, now);
        ChangeLogTable.Append(session, network, revision, now, write.Payload);
        if (set.RequestId is not null)
            RequestTable.Add(session, network, set.RequestId, new AnsweredRequest(write.Digest!, revision));
        return new Commit(revision, Replayed: false);
    }

    private NetworkRow Before(ChangeSet set, NetworkRow? stored, long now) => (set.Changes[0], stored) switch
    {
        (Change.CreateNetwork create, null) => NetworkTable.Create(session, set.Network, create.DisplayName, now),
        (Change.CreateNetwork, not null) => throw new ConflictException(ConflictReason.NetworkExists, $"Network '{set.Network}' exists already."),
        (_, null) => throw new NotFoundException(EntityKind.Network, set.Network.Value),
        (_, not null) => stored,
    };

    private void Apply(Change change, NetworkRow network, Revision revision, long now)
    {
        switch (change)
        {
            case Change.PutPartner put: PartnerTable.Put(session, network, put.Partner); break;
            case Change.PutConcept put: ConceptTable.Put(session, network, put.Concept); break;
            case Change.RemoveConcept remove: ConceptTable.Remove(session, network, remove.Id); break;
            case Change.PutMember put: Put(put, network, revision, now); break;
            case Change.EraseMember erase: Erase(erase, network); break;
            case Change.PutTie put: TieTable.Put(session, network, put.Report); break;
            case Change.RemoveTie remove: TieTable.Remove(session, network, remove.Key); break;
            case Change.PutInteraction put: InteractionTable.Put(session, network, put.Interaction); break;
            case Change.RemoveInteraction remove: InteractionTable.Remove(session, network, remove.Id); break;
            case Change.PutSuggestionRecord put: SuggestionRecordTable.Put(session, network, put.Record); break;
            case Change.RemoveSuggestionRecord remove: SuggestionRecordTable.Remove(session, network, remove.Id); break;
            case Change.PutOutcome put: OutcomeTable.Put(session, network, put.Outcome); break;
            case Change.RemoveOutcome remove: OutcomeTable.Remove(session, network, remove.Id); break;
            case Change.PutModel put: ModelTable.Put(session, network, put.Model); break;
            case Change.RemoveModel remove: ModelTable.Remove(session, network, remove.Id); break;
            case Change.SetModelRoles set: Set(set, network, revision); break;
        }
    }

    private void Put(Change.PutMember put, NetworkRow network, Revision revision, long now)
    {
        if (put.Expected is not null)
            Expectation.Check(put, put.Member.Id, MemberTable.RevisionOf(session, network, put.Member.Id));
        MemberTable.Put(session, network, put.Member, revision, now);
    }

    private void Erase(Change.EraseMember erase, NetworkRow network)
    {
        var actual = MemberTable.RevisionOf(session, network, erase.Id);
        if (actual == Revision.None)
            throw new NotFoundException(EntityKind.Member, erase.Id.Value);
        Expectation.Check(erase, erase.Id, actual);
        TieTable.RemoveOf(session, network, erase.Id);
        InteractionTable.RemoveOf(session, network, erase.Id);
        OutcomeTable.RemoveOf(session, network, erase.Id);
        SuggestionRecordTable.RemoveOf(session, network, erase.Id);
        MemberTable.Remove(session, network, erase.Id);
        ChangeLogTable.Redact(session, network, erase.Id);
    }

    private void Set(Change.SetModelRoles set, NetworkRow network, Revision revision)
    {
        NetworkTable.SetRoles(session, network, set.Roles);
        PromotionTable.Append(session, network, set, revision);
    }

    private void Check(ChangeSet set, NetworkRow network)
    {
        var check = new ReferenceCheck(new TableLookup(session, network)).RunAsync(set, CancellationToken.None);
        // The lookup never waits, so this does not either.
        check.AsTask().GetAwaiter().GetResult();
    }
}

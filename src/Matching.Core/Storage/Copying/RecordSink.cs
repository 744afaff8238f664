using System.Threading.Channels;
using Matching.Model;

namespace Matching.Storage.Copying;

/// <summary>Passes a network on record by record; waits while the other side is behind.</summary>
internal sealed class RecordSink(ChannelWriter<NetworkRecord> writer, CancellationToken cancellation) : IGraphSink
{
    private readonly List<TieReport> _tie = [];

    public void Network(Network network, Revision revision) { }

    public void Partner(Partner partner) => Pass(new NetworkRecord(EntityKind.Partner, [new Change.PutPartner(partner)], null));

    public void Concept(Concept concept) => Pass(new NetworkRecord(EntityKind.Concept, [new Change.PutConcept(concept)], new Change.RemoveConcept(concept.Id)));

    public void Member(Stored<Member> member) =>
        Pass(new NetworkRecord(EntityKind.Member, [new Change.PutMember(member.Value)], new Change.EraseMember(member.Value.Id)));

    public void Tie(TieReport report)
    {
        if (_tie.Count > 0 && _tie[0].Key != report.Key)
            PassTie();
        _tie.Add(report);
    }

    public void Interaction(Interaction interaction)
    {
        PassTie();
        Pass(new NetworkRecord(EntityKind.Interaction, [new Change.PutInteraction(interaction)], new Change.RemoveInteraction(interaction.Id)));
    }

    public bool TakesOutcomes => true;

    public void SuggestionRecord(SuggestionRecord record)
    {
        PassTie();
        Pass(new NetworkRecord(EntityKind.SuggestionRecord, [new Change.PutSuggestionRecord(record)], new Change.RemoveSuggestionRecord(record.Id)));
    }

    public void Outcome(Outcome outcome)
    {
        PassTie();
        Pass(new NetworkRecord(EntityKind.Outcome, [new Change.PutOutcome(outcome)], new Change.RemoveOutcome(outcome.Id)));
    }

    /// <summary>Passes on what is left when the graph was read.</summary>
    public void EndGraph() => PassTie();

    public void Model(ModelDescription model) =>
        Pass(new NetworkRecord(EntityKind.Model, [new Change.PutModel(new RegisteredModel(model, default))], new Change.RemoveModel(model.Id)));

    public void Promotion(ModelPromotion promotion)
    {
        var set = new Change.SetModelRoles(promotion.Roles, promotion.Author, promotion.Reason, promotion.Time);
        Pass(new NetworkRecord(EntityKind.Promotion, [set], null, promotion.Number));
    }

    private void PassTie()
    {
        if (_tie.Count == 0)
            return;
        var puts = _tie.OrderBy(report => report.Reporter).Select(report => new Change.PutTie(report)).ToArray<Change>();
        Pass(new NetworkRecord(EntityKind.Tie, puts, new Change.RemoveTie(_tie[0].Key)));
        _tie.Clear();
    }

    // A sink is called from one thread that has nothing else to do.
    private void Pass(NetworkRecord record)
    {
        while (!writer.TryWrite(record))
            writer.WaitToWriteAsync(cancellation).AsTask().GetAwaiter().GetResult();
    }
}

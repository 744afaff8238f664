using Matching.Model;
using Matching.Storage;

namespace Matching.Learning.Answers;

/// <summary>Receives a network from a store, and keeps the lists that members were shown and what they answered.</summary>
/// <param name="graph">Receives all of it.</param>
public sealed class AnsweredNetwork(IGraphSink graph) : IGraphSink
{
    private readonly List<SuggestionRecord> records = [];
    private readonly List<Outcome> outcomes = [];

    /// <inheritdoc/>
    public bool TakesOutcomes => true;

    /// <summary>The lists with what came of them, as far as they were received.</summary>
    public GradedLists Lists => GradedLists.Of(records, outcomes);

    /// <inheritdoc/>
    public void Network(Network network, Revision revision) => graph.Network(network, revision);

    /// <inheritdoc/>
    public void Partner(Partner partner) => graph.Partner(partner);

    /// <inheritdoc/>
    public void Concept(Concept concept) => graph.Concept(concept);

    /// <inheritdoc/>
    public void Member(Stored<Member> member) => graph.Member(member);

    /// <inheritdoc/>
    public void Tie(TieReport report) => graph.Tie(report);

    /// <inheritdoc/>
    public void Interaction(Interaction interaction) => graph.Interaction(interaction);

    /// <inheritdoc/>
    public void SuggestionRecord(SuggestionRecord record)
    {
        records.Add(record);
        graph.SuggestionRecord(record);
    }

    /// <inheritdoc/>
    public void Outcome(Outcome outcome)
    {
        outcomes.Add(outcome);
        graph.Outcome(outcome);
    }
}

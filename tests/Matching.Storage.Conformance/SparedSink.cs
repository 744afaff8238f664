using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>Has no use for lists of suggestions and outcomes, and fails where it is passed any.</summary>
public sealed class SparedSink : IGraphSink
{
    public int Records { get; private set; }

    public bool TakesOutcomes => false;

    public void Network(Network network, Revision revision) => Records++;

    public void Partner(Partner partner) => Records++;

    public void Concept(Concept concept) => Records++;

    public void Member(Stored<Member> member) => Records++;

    public void Tie(TieReport report) => Records++;

    public void Interaction(Interaction interaction) => Records++;

    public void SuggestionRecord(SuggestionRecord record) => throw new InvalidOperationException("Was passed a list.");

    public void Outcome(Outcome outcome) => throw new InvalidOperationException("Was passed an outcome.");
}

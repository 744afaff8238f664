using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>Writes down what a store passes to it.</summary>
public sealed class RecordingSink : IGraphSink
{
    public List<string> Lines { get; } = [];

    public List<Stored<Member>> Members { get; } = [];

    public List<TieReport> Ties { get; } = [];

    public void Network(Network network, Revision revision) => Lines.Add($"{RecordText.Of(network)} {revision}");

    public void Partner(Partner partner) => Lines.Add(RecordText.Of(partner));

    public void Concept(Concept concept) => Lines.Add(RecordText.Of(concept));

    public void Member(Stored<Member> member)
    {
        Members.Add(member);
        Lines.Add(RecordText.Of(member));
    }

    public void Tie(TieReport report)
    {
        Ties.Add(report);
        Lines.Add(RecordText.Of(report));
    }

    public void Interaction(Interaction interaction) => Lines.Add(RecordText.Of(interaction));

    public bool TakesOutcomes => true;

    public void SuggestionRecord(SuggestionRecord record) => Lines.Add(RecordText.Of(record));

    public void Outcome(Outcome outcome) => Lines.Add(RecordText.Of(outcome));

    /// <summary>The lines, with the records whose order is free (partners, concepts, interactions, lists of suggestions, outcomes) sorted.</summary>
    public IReadOnlyList<string> Settled() =>
    [
        .. Lines.Where(line => line.StartsWith("Network ", StringComparison.Ordinal)),
        .. Sorted("Partner "),
        .. Sorted("Concept "),
        .. Lines.Where(line => line.StartsWith("Stored", StringComparison.Ordinal)),
        .. Lines.Where(line => line.StartsWith("TieReport ", StringComparison.Ordinal)),
        .. Sorted("Interaction "),
        .. Sorted("SuggestionRecord "),
        .. Sorted("Outcome "),
    ];

    private IOrderedEnumerable<string> Sorted(string type) =>
        Lines.Where(line => line.StartsWith(type, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

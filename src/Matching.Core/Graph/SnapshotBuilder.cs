using Matching.Clusters;
using Matching.History;
using Matching.Model;
using Matching.Ranking;
using Matching.Storage;
using Matching.Ties;

namespace Matching.Graph;

/// <summary>Receives a network from a store and lays it out as a <see cref="NetworkSnapshot"/>. For one load.</summary>
/// <param name="parameters">How ties get their strength; the defaults where null.</param>
public sealed class SnapshotBuilder(TieStrengthParameters? parameters = null) : IGraphSink
{
    private readonly TieStrengthParameters parameters = parameters ?? new();
    private readonly List<Partner> partners = [];
    private readonly List<Concept> concepts = [];
    private readonly Dictionary<ConceptId, int> conceptIndexes = [];
    private readonly MemberTableBuilder members = new();
    private readonly RowsBuilder<ConceptWeight> offers = new();
    private readonly RowsBuilder<ConceptWeight> needs = new();
    private readonly TieReadings ties = new();
    private readonly InteractionSums interactions = new();
    private readonly SuggestionHistoryBuilder suggestions = new();
    private SuggestionHistory? history;
    private Network? network;
    private Revision revision;

    /// <inheritdoc/>
    void IGraphSink.Network(Network network, Revision revision) => (this.network, this.revision) = (network, revision);

    /// <inheritdoc/>
    void IGraphSink.Partner(Partner partner) => partners.Add(partner);

    /// <inheritdoc/>
    void IGraphSink.Concept(Concept concept) => concepts.Add(concept);

    /// <inheritdoc/>
    void IGraphSink.Member(Stored<Member> member)
    {
        if (members.Count == 0)
            NumberConcepts();
        var number = members.Count;
        members.Add(member.Value);
        foreach (var offer in member.Value.Offers)
            offers.Add(number, new ConceptWeight(conceptIndexes[offer.Concept], (float)offer.Level));
        foreach (var need in member.Value.Needs)
            needs.Add(number, new ConceptWeight(conceptIndexes[need.Concept], (float)need.Urgency));
    }

    /// <inheritdoc/>
    void IGraphSink.Tie(TieReport report) => ties.Add(report, members.IndexOf);

    /// <inheritdoc/>
    void IGraphSink.Interaction(Interaction interaction) =>
        interactions.Add(members.IndexOf(interaction.From), members.IndexOf(interaction.To), TieStatement.HourOf(interaction.Time), interaction.Hours);

    /// <inheritdoc/>
    bool IGraphSink.TakesOutcomes => true;

    /// <inheritdoc/>
    void IGraphSink.SuggestionRecord(SuggestionRecord record) => suggestions.Add(record, members.IndexOf);

    /// <inheritdoc/>
    void IGraphSink.Outcome(Outcome outcome) => suggestions.Add(outcome, members.IndexOf);

    /// <summary>What the build of what was received needs.</summary>
    public SnapshotMemory Memory => new(members.Count, ties.Count + interactions.Count);

    /// <summary>Lays out what was received.</summary>
    /// <param name="clusters">Clusters to use, a label per member by index; found by Leiden in the graph of strong ties where null.</param>
    /// <param name="cancellation">Ends the work.</param>
    public NetworkSnapshot Build(Partition? clusters = null, CancellationToken cancellation = default)
    {
        var created = network ?? throw new InvalidOperationException("No network was received.");
        NumberConcepts();
        ties.Close(members.IndexOf);
        var hour = Math.Max(interactions.Newest, ties.NewestContact);
        var sums = interactions.At(hour, parameters);
        var pairs = ties.Merge(sums, hour, parameters);
        cancellation.ThrowIfCancellationRequested();

        // Three parts that need nothing of each other, each of which knows how to use what the others leave.
        var tying = Task.Run(() => LayOutTies(pairs, sums, hour, cancellation), cancellation);
        var describing = Task.Run(() => LayOutPeople(hour), cancellation);
        var strong = StrongTies.GraphOf(pairs, members.Count);
        clusters ??= StrongTies.ClustersOf(strong, cancellation);
        var modularity = Modularity.Of(strong, clusters.Labels);
        var (tieTable, help) = tying.GetAwaiter().GetResult();
        var people = describing.GetAwaiter().GetResult();
        history = suggestions.Build(people.Members);
        return new NetworkSnapshot
        {
            Network = created,
            Revision = revision,
            AsOf = TieStatement.TimeOf(hour) ?? created.CreatedAt,
            Members = people.Members,
            Concepts = people.Concepts,
            Exchange = people.Exchange,
            Ties = tieTable,
            Giving = people.Giving,
            Help = help,
            History = history.IndexAt(history.AllKnown, HiddenPairs.None),
            Partners = people.Partners,
            Bands = BandIndex.Build(people.Members),
            Clusters = clusters,
            Modularity = modularity,
            Features = new FeatureInputs(tieTable.Graph, clusters, people, cancellation),
            OpenClusters = StrongTies.OpenClusters(people.Members, clusters),
            Counts = new SnapshotCounts(pairs.LongCount(pair => pair.Kinds != 0), strong.EdgeCount, interactions.Count, partners.Count),
        };
    }

    /// <summary>What was built, and as it would look without some pairs, or looked before a time.</summary>
    public SnapshotParts PartsOf(NetworkSnapshot built) => new(built, ties, interactions, history ?? throw new InvalidOperationException("Nothing was built."), parameters);

    private (TieTable Ties, HelpIndex Help) LayOutTies(
        List<TiedPair> pairs, List<(int First, int Second, double Given, double Received)> sums, int hour, CancellationToken cancellation)
    {
        var table = TieTableBuilder.Build(members.Count, pairs, cancellation);
        return (table, HelpIndex.Build(table.Graph, sums, span => interactions.Over(hour, members.Count, span, HiddenPairs.None)));
    }

    private MemberAttributes LayOutPeople(int hour)
    {
        var table = members.Build();
        var exchange = ExchangeIndex.Build(offers.Build(members.Places), needs.Build(members.Places), concepts.Count);
        var giving = GivingIndex.Build(interactions.GivenAt(hour, table.Count, parameters, HiddenPairs.None));
        return new(table, new ConceptTable(ConceptNames(), conceptIndexes, ConceptMeeting.Compute(concepts, conceptIndexes)), exchange, giving, PartnerIndex.Build(table.Partners, partners));
    }

    private void NumberConcepts()
    {
        if (conceptIndexes.Count == concepts.Count)
            return;
        concepts.Sort((left, right) => left.Id.CompareTo(right.Id));
        foreach (var concept in concepts)
            conceptIndexes.Add(concept.Id, conceptIndexes.Count);
    }

    private string[] ConceptNames() => [.. concepts.Select(concept => concept.DisplayName is { Length: > 0 } name ? name : concept.Id.Value)];
}

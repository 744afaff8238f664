using System.Collections.Immutable;
using Matching.Clusters;
using Matching.History;
using Matching.Ranking;
using Matching.Ranking.Layers;
using Matching.Ties;

namespace Matching.Graph;

/// <summary>
/// A network, as it would look if some pairs had never met, and as it looked before a time. For learning: what is to be found must not be told by anything else. Safe for use by many
/// threads.
/// </summary>
public sealed class SnapshotParts
{
    private readonly TieReadings ties;
    private readonly InteractionSums interactions;
    private readonly TieStrengthParameters parameters;
    private readonly DateTimeOffset asOf;
    private readonly int hour;
    private readonly int historyHour;
    private readonly List<(int First, int Second, double Given, double Received)> sums;

    /// <summary>Takes a network whose reports, interactions and answers are not known one by one; its parts have none at all.</summary>
    public SnapshotParts(NetworkSnapshot whole)
        : this(whole, new(), new(), new SuggestionHistoryBuilder().Build(whole.Members), new())
    {
    }

    internal SnapshotParts(NetworkSnapshot whole, TieReadings ties, InteractionSums interactions, SuggestionHistory history, TieStrengthParameters parameters)
    {
        (Whole, this.ties, this.interactions, History, this.parameters) = (whole, ties, interactions, history, parameters);
        (asOf, hour, historyHour) = (whole.AsOf, TieStatement.HourOf(whole.AsOf), history.AllKnown);
        sums = interactions.At(hour, parameters);
    }

    private SnapshotParts(SnapshotParts later, int cut)
    {
        (ties, interactions, History, parameters) = (later.ties, later.interactions.Before(cut), later.History, later.parameters);
        hour = Math.Min(cut - 1, Math.Max(interactions.Newest, ties.NewestContact));
        historyHour = Math.Min(cut, later.historyHour);
        asOf = TieStatement.TimeOf(hour) ?? later.Whole.Network.CreatedAt;
        sums = interactions.At(hour, parameters);
        var pairs = ties.Merge(sums, hour, parameters);
        var strong = StrongTies.GraphOf(pairs, later.Whole.Members.Count);
        var clusters = StrongTies.ClustersOf(strong, CancellationToken.None);
        var table = TieTableBuilder.Build(later.Whole.Members.Count, pairs, CancellationToken.None);
        var counts = later.Whole.Counts with { StrongPairs = strong.EdgeCount, Interactions = interactions.Count };
        Whole = Seen(later.Whole, table, clusters, Modularity.Of(strong, clusters.Labels), counts, HiddenPairs.None);
    }

    /// <summary>The network with everything.</summary>
    public NetworkSnapshot Whole { get; }

    /// <summary>What came of suggestions, at any time.</summary>
    public SuggestionHistory History { get; }

    /// <summary>
    /// How ties began, in order of the pairs: with the first interaction, where interactions are all that ties the two. How a tie began that somebody reported is not known; a report tells of the
    /// last contact at most.
    /// </summary>
    public ImmutableArray<TieBeginning> Beginnings()
    {
        var first = interactions.Beginnings();
        return [.. NetworkLayers.TiesOf(Whole).Where(tie => tie.Kinds == 0).Select(tie => Beginning(first[(tie.First, tie.Second)]))];

        static TieBeginning Beginning((int From, int To, int Hour) interaction) => new(interaction.To, interaction.From, TieStatement.TimeOf(interaction.Hour)!.Value);
    }

    /// <summary>
    /// The network without some pairs: without their ties, without what either gave the other, and without what came of suggestions of one to the other. Members, clusters and the time that decay
    /// is measured against stay as they are.
    /// </summary>
    /// <param name="pairs">Who never met; lower member first or not does not matter.</param>
    public NetworkSnapshot Without(IReadOnlyList<(int One, int Other)> pairs)
    {
        var hidden = HiddenPairs.None.With(pairs);
        return Seen(Whole, Whole.Ties.Without(hidden), Whole.Clusters, Whole.Modularity, Whole.Counts, hidden);
    }

    /// <summary>
    /// The network as it looked before a time: without later interactions and answers, and with the clusters and the decay of then. Members are those of now, and ties that were reported are
    /// there all along.
    /// </summary>
    /// <param name="time">The time; what is of its hour is later.</param>
    public SnapshotParts Before(DateTimeOffset time) => new(this, TieStatement.HourOf(time));

    private NetworkSnapshot Seen(NetworkSnapshot known, TieTable tied, Partition clusters, double modularity, SnapshotCounts counts, HiddenPairs hidden)
    {
        var giving = GivingIndex.Build(interactions.GivenAt(hour, known.Members.Count, parameters, hidden));
        return new NetworkSnapshot
        {
            Network = known.Network,
            Revision = known.Revision,
            AsOf = asOf,
            Members = known.Members,
            Concepts = known.Concepts,
            Exchange = known.Exchange,
            Ties = tied,
            Giving = giving,
            Help = HelpIndex.Build(tied.Graph, sums, span => interactions.Over(hour, known.Members.Count, span, hidden)),
            History = History.IndexAt(historyHour, hidden),
            Partners = known.Partners,
            Bands = known.Bands,
            Clusters = clusters,
            Modularity = modularity,
            Features = new FeatureInputs(tied.Graph, clusters, new MemberAttributes(known.Members, known.Concepts, known.Exchange, giving, known.Partners)),
            OpenClusters = StrongTies.OpenClusters(known.Members, clusters),
            Counts = counts,
        };
    }
}

using Matching.History;
using Matching.Ranking;
using Matching.Ties;

namespace Matching.Graph;

/// <summary>
/// A network, and as it would look if some pairs had never met: without their ties, without what either gave the other, and without what came of suggestions of one to the other. Members, clusters and the time that decay is measured against
/// stay as they are. For learning: what is to be found must not be told by anything else. Safe for use by many threads.
/// </summary>
public sealed class SnapshotParts
{
    private readonly InteractionSums interactions;
    private readonly TieStrengthParameters parameters;
    private readonly int hour;
    private readonly List<(int First, int Second, double Given, double Received)> sums;

    /// <summary>Takes a network whose interactions and answers are not known one by one; its parts have none at all.</summary>
    public SnapshotParts(NetworkSnapshot whole)
        : this(whole, new(), new SuggestionHistoryBuilder().Build(whole.Members), new())
    {
    }

    internal SnapshotParts(NetworkSnapshot whole, InteractionSums interactions, SuggestionHistory history, TieStrengthParameters parameters)
    {
        (Whole, History, this.interactions, this.parameters, hour) = (whole, history, interactions, parameters, TieStatement.HourOf(whole.AsOf));
        sums = interactions.At(hour, parameters);
    }

    /// <summary>The network with everything.</summary>
    public NetworkSnapshot Whole { get; }

    /// <summary>What came of suggestions.</summary>
    public SuggestionHistory History { get; }

    /// <summary>The network without some pairs.</summary>
    /// <param name="pairs">Who never met; lower member first or not does not matter.</param>
    public NetworkSnapshot Without(IReadOnlyList<(int One, int Other)> pairs)
    {
        var hidden = HiddenPairs.None.With(pairs);
        var ties = Whole.Ties.Without(hidden);
        var giving = GivingIndex.Build(interactions.GivenAt(hour, Whole.Members.Count, parameters, hidden));
        return new NetworkSnapshot
        {
            Network = Whole.Network,
            Revision = Whole.Revision,
            AsOf = Whole.AsOf,
            Members = Whole.Members,
            Concepts = Whole.Concepts,
            Exchange = Whole.Exchange,
            Ties = ties,
            Giving = giving,
            Help = HelpIndex.Build(ties.Graph, sums, span => interactions.Over(hour, Whole.Members.Count, span, hidden)),
            History = History.Now(hidden),
            Partners = Whole.Partners,
            Bands = Whole.Bands,
            Clusters = Whole.Clusters,
            Modularity = Whole.Modularity,
            Features = new FeatureInputs(ties.Graph, Whole.Clusters, new MemberAttributes(Whole.Members, Whole.Concepts, Whole.Exchange, giving, Whole.Partners)),
            OpenClusters = Whole.OpenClusters,
            Counts = Whole.Counts,
        };
    }
}

using Matching.Graph;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Suggestions;

namespace Matching.Candidates;

/// <summary>Collects a member's candidates from all sources. Reused.</summary>
internal sealed class CandidateSearch
{
    private readonly CandidateFilter filter = new();
    private readonly Surroundings around = new();
    private readonly ThreeStepReach threeSteps = new();
    private readonly RandomWalks walks = new();
    private readonly LargestSelection largest = new();
    private readonly ExchangeMatch exchange = new();

    /// <summary>What was found last.</summary>
    public CandidateSet Found { get; } = new();

    /// <summary>The people around the member of the last search.</summary>
    public Surroundings Around => around;

    /// <summary>Who is three steps away from the member of the last search.</summary>
    public ThreeStepReach ThreeSteps => threeSteps;

    /// <summary>How the member of the last search exchanges with others.</summary>
    public ExchangeMatch Exchange => exchange;

    /// <summary>Collects those whom the sources bring.</summary>
    public void Run(NetworkView view, int member, long seed, bool includeOwnCluster)
    {
        Prepare(view, member, includeOwnCluster);
        var snapshot = view.Snapshot;
        var random = new SeededRandom(unchecked((ulong)seed ^ ((ulong)(member + 1) * 0x9E3779B97F4A7C15)));
        ExchangeCandidates.Collect(snapshot, member, exchange, filter, Found, ref random);
        walks.Run(snapshot.Ties.Graph, member, filter, WalkParameters.Default, ref random);
        Add(largest.Of(walks.Roots.Touched, walks.Roots.Values, filter, CandidateLimits.Walks), CandidateSource.Walk);
        Add(largest.Of(around.People, around.Shared, filter, CandidateLimits.TwoSteps), CandidateSource.MutualContacts);
        threeSteps.Explore(snapshot, around);
        Add(LargestSelection.Of(threeSteps.Promises, filter, CandidateLimits.ThreeSteps), CandidateSource.PathsOfThree);
        LinkingCandidates.Collect(view, member, filter, Found, ref random);
        RecentHelpCandidates.Collect(snapshot.Giving, filter, Found);
    }

    /// <summary>Collects everybody whom the filter admits; for evaluation on small networks.</summary>
    public void RunOverEverybody(NetworkView view, int member, bool includeOwnCluster)
    {
        Prepare(view, member, includeOwnCluster);
        for (var other = 0; other < view.Snapshot.Members.Count; other++)
        {
            if (filter.Admits(other))
                Found.Add(other, CandidateSource.Walk);
        }
    }

    private void Prepare(NetworkView view, int member, bool includeOwnCluster)
    {
        filter.Prepare(view, member, includeOwnCluster);
        Found.Reset();
        around.Explore(view.Snapshot.Features, member);
        exchange.Prepare(view.Snapshot.Features.Attributes!, member);
    }

    private void Add(ReadOnlySpan<ulong> keys, CandidateSource source)
    {
        foreach (var key in keys)
            Found.Add(LargestSelection.PositionOf(key), source);
    }
}

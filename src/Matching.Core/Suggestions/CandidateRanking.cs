using Matching.Candidates;
using Matching.Graph;
using Matching.Randomness;

namespace Matching.Suggestions;

/// <summary>
/// Finds, filters and scores the candidates of one member: the whole of ranking, whether it is served, explained or evaluated. Reused between
/// questions, not thread safe; what it holds describes the last question.
/// </summary>
internal sealed class CandidateRanking
{
    private readonly CandidateFilter filter = new();
    private readonly CandidateSet candidates = new();
    private readonly RandomWalks walks = new();
    private double[] rows = [];
    private ScoredCandidate[] ranked = [];
    private int count;

    public Neighbourhood Near { get; } = new();

    public ExchangeMatch Exchange { get; } = new();

    /// <summary>All candidates, best first.</summary>
    public ReadOnlySpan<ScoredCandidate> Ranked => ranked.AsSpan(..count);

    public CandidateSet Candidates => candidates;

    /// <summary>The feature values of a candidate, in order of the table.</summary>
    public ReadOnlySpan<double> RowOf(ScoredCandidate candidate) => rows.AsSpan(candidate.Row * PairFeatures.Table.Length, PairFeatures.Table.Length);

    /// <summary>Ranks the candidates that walks, the neighbourhood and the exchange index find.</summary>
    public void Rank(NetworkView view, int member, long seed, bool includeOwnCluster)
    {
        Prepare(view, member, includeOwnCluster);
        var snapshot = view.Snapshot;
        var random = new SeededRandom(unchecked((ulong)seed ^ ((ulong)(member + 1) * 0x9E3779B97F4A7C15)));
        ExchangeCandidates.Collect(snapshot, member, Exchange, filter, candidates, ref random);
        walks.Run(snapshot.Ties.Graph, member, filter, new WalkParameters(), ref random);
        AddReached(walks.Roots.Touched);
        AddReached(Near.Mutual.Touched);
        Score(view, member);
    }

    /// <summary>Ranks everybody whom the filter admits; for evaluation on small networks.</summary>
    public void RankEverybody(NetworkView view, int member, bool includeOwnCluster)
    {
        Prepare(view, member, includeOwnCluster);
        for (var other = 0; other < view.Snapshot.Members.Count; other++)
        {
            if (filter.Admits(other))
                candidates.Add(other, CandidateSource.Walk);
        }
        Score(view, member);
    }

    private void Prepare(NetworkView view, int member, bool includeOwnCluster)
    {
        filter.Prepare(view, member, includeOwnCluster);
        candidates.Reset(view.Snapshot.Members.Count);
        Near.Explore(view.Snapshot.Ties.Graph, member);
        Exchange.Prepare(view.Snapshot, member);
    }

    private void AddReached(ReadOnlySpan<int> members)
    {
        foreach (var other in members)
        {
            if (filter.Admits(other))
                candidates.Add(other, CandidateSource.Walk);
        }
    }

    private void Score(NetworkView view, int member)
    {
        var members = candidates.Members;
        var width = PairFeatures.Table.Length;
        count = members.Length;
        if (ranked.Length < count)
            (ranked, rows) = (new ScoredCandidate[count], new double[count * width]);
        for (var i = 0; i < count; i++)
        {
            var row = rows.AsSpan(i * width, width);
            PairFeatures.Fill(row, view.Snapshot, member, members[i], Near, Exchange);
            ranked[i] = new ScoredCandidate(PairFeatures.Score(row), members[i], i);
        }
        ranked.AsSpan(..count).Sort();
    }
}

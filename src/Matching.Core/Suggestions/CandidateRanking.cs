using Matching.Candidates;
using Matching.Graph;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>
/// Finds, filters and scores the candidates of one member: the whole of ranking, whether it is served, explained or evaluated. Reused between
/// questions about one snapshot, not thread safe; what it holds describes the last question.
/// </summary>
/// <param name="snapshot">The snapshot that all questions are about.</param>
internal sealed class CandidateRanking(NetworkSnapshot snapshot)
{
    private readonly FeatureExtractor extractor = new(snapshot.Features);
    private float[] rows = [];
    private ScoredCandidate[] ranked = [];
    private int count;

    /// <summary>The model that scores.</summary>
    public static LinearPrior Prior => LinearPrior.DayOne;

    /// <summary>Where the candidates come from.</summary>
    public CandidateSearch Search { get; } = new();

    /// <summary>All candidates, best first; on equal scores in order of id.</summary>
    public ReadOnlySpan<ScoredCandidate> Ranked => ranked.AsSpan(..count);

    /// <summary>The feature row of a candidate.</summary>
    public ReadOnlySpan<float> RowOf(ScoredCandidate candidate) => rows.AsSpan(candidate.Row * FeatureExtractor.RowLength, FeatureExtractor.RowLength);

    /// <summary>Ranks the candidates that the search finds.</summary>
    public void Rank(NetworkView view, int member, long seed, bool includeOwnCluster)
    {
        Search.Run(view, member, seed, includeOwnCluster);
        Score(member);
    }

    /// <summary>Ranks everybody who may be suggested; for evaluation on small networks.</summary>
    public void RankEverybody(NetworkView view, int member, bool includeOwnCluster)
    {
        Search.RunOverEverybody(view, member, includeOwnCluster);
        Score(member);
    }

    private void Score(int member)
    {
        var members = Search.Found.Members;
        count = members.Length;
        if (ranked.Length < count)
            (ranked, rows) = (new ScoredCandidate[count], new float[count * FeatureExtractor.RowLength]);
        extractor.Extract(member, members, rows.AsSpan(..(count * FeatureExtractor.RowLength)));
        for (var row = 0; row < count; row++)
        {
            var score = Prior.Score(rows.AsSpan(row * FeatureExtractor.RowLength, FeatureExtractor.RowLength));
            ranked[row] = new ScoredCandidate(score, members[row], row);
        }
        ranked.AsSpan(..count).Sort();
    }
}

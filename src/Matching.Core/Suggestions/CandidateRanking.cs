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
    // Five times as many as the longest answer holds; twice as many lost nearly one in a hundred of whom it should have shown.
    private const int Shortlist = 512;

    private readonly FeatureExtractor extractor = new(snapshot.Features);
    private readonly int[] shortlist = new int[Shortlist];
    private float[] glances = [];
    private ulong[] keys = [];
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

    /// <summary>Ranks the candidates that the search finds, those that look best at first glance where there are many.</summary>
    public void Rank(NetworkView view, int member, long seed, bool includeOwnCluster, FeatureDepth depth)
    {
        Search.Run(view, member, seed, includeOwnCluster);
        extractor.Prepare(Search.Around);
        Score(Search.Found.Members.Length > Shortlist ? AtFirstGlance() : Search.Found.Members, depth);
    }

    /// <summary>Ranks everybody who may be suggested; for evaluation on small networks.</summary>
    public void RankEverybody(NetworkView view, int member, bool includeOwnCluster)
    {
        Search.RunOverEverybody(view, member, includeOwnCluster);
        Score(Search.Found.Members, FeatureDepth.All);
    }

    private ReadOnlySpan<int> AtFirstGlance()
    {
        var members = Search.Found.Members;
        if (glances.Length < members.Length)
            (glances, keys) = (new float[members.Length], new ulong[members.Length]);
        extractor.Glance(Search.Around, members, Search.ThreeSteps, glances.AsSpan(..members.Length));
        for (var entry = 0; entry < members.Length; entry++)
            keys[entry] = LargestSelection.KeyOf(glances[entry], members[entry]);
        LargestSelection.Select(keys.AsSpan(..members.Length), Shortlist);
        for (var entry = 0; entry < Shortlist; entry++)
            shortlist[entry] = LargestSelection.PositionOf(keys[entry]);
        return shortlist;
    }

    private void Score(ReadOnlySpan<int> members, FeatureDepth depth)
    {
        count = members.Length;
        if (ranked.Length < count)
            (ranked, rows) = (new ScoredCandidate[count], new float[count * FeatureExtractor.RowLength]);
        extractor.Fill(Search.Around, members, rows.AsSpan(..(count * FeatureExtractor.RowLength)), depth);
        for (var row = 0; row < count; row++)
        {
            var score = Prior.Score(rows.AsSpan(row * FeatureExtractor.RowLength, FeatureExtractor.RowLength));
            ranked[row] = new ScoredCandidate(score, members[row], row);
        }
        ranked.AsSpan(..count).Sort();
    }
}

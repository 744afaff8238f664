namespace Matching.Suggestions;

/// <summary>A candidate with its score; orders by falling score, then by member.</summary>
internal readonly record struct ScoredCandidate(double Score, int Member, int Row) : IComparable<ScoredCandidate>
{
    public int CompareTo(ScoredCandidate other)
    {
        var byScore = other.Score.CompareTo(Score);
        return byScore != 0 ? byScore : Member.CompareTo(other.Member);
    }
}

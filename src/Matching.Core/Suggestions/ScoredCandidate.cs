using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>A candidate with its score; orders by falling chance that both say yes where it is told, before those of whom it is not, then by falling score, then by member.</summary>
internal readonly record struct ScoredCandidate(double Score, int Member, int Row, MutualChances? Chances = null) : IComparable<ScoredCandidate>
{
    private double Chance => Chances?.Both ?? double.NegativeInfinity;

    public int CompareTo(ScoredCandidate other)
    {
        var byChance = other.Chance.CompareTo(Chance);
        if (byChance != 0)
            return byChance;
        var byScore = other.Score.CompareTo(Score);
        return byScore != 0 ? byScore : Member.CompareTo(other.Member);
    }
}

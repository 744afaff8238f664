using Matching.Evaluation;

namespace Matching.Core.Tests.Evaluation;

public sealed class CombinedScorerTests
{
    private static readonly MemberValues First = new([0, 4, 9, 4, 1]);
    private static readonly MemberValues Second = new([0, 2, 3, 5, 5]);

    [Fact]
    public void Score_PowerProduct_RaisesEachToItsPower() =>
        Scores(new PowerProduct(First, 0.5, Second, 2)).ShouldBe([2 * 4, 3 * 9, 2 * 25, 25]);

    [Fact]
    public void Score_TieBreaking_OrdersEqualsByTheSecond() => Scores(new TieBreaking(First, Second)).ShouldBe([1, 3, 2, 0]);

    [Fact]
    public void Score_TieBreakingOfEqualsInBoth_StaysEqual() => Scores(new TieBreaking(First, First)).ShouldBe([1, 2, 1, 0]);

    [Fact]
    public void Score_LastScores_AsksOnceAQuestion()
    {
        var counting = new Counting();
        var remembering = new LastScores(counting);

        Scores(remembering).ShouldBe(Scores(remembering));
        counting.Count.ShouldBe(1);
        remembering.Score(1, [1, 2, 3, 4], new double[4]);
        remembering.Score(1, [1, 2], new double[2]);
        counting.Count.ShouldBe(3);
    }

    private static double[] Scores(ICandidateScorer scorer)
    {
        var scores = new double[4];
        scorer.Score(0, [1, 2, 3, 4], scores);
        return scores;
    }

    private sealed class Counting : ICandidateScorer
    {
        public int Count { get; private set; }

        public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
        {
            Count++;
            scores.Fill(Count);
        }
    }
}

using FsCheck;
using FsCheck.Fluent;
using Matching.Evaluation;
using Matching.Randomness;

namespace Matching.Core.Tests.Evaluation;

public sealed class GradedRankingTests
{
    [Fact]
    public void NdcgAt_GradesThreeToZero_IsTheTextbookValue()
    {
        // Järvelin and Kekäläinen's order 3 2 3 0 1 2 with exponential gains.
        var ranking = new GradedRanking([6, 5, 4, 3, 2, 1], [3, 2, 3, 0, 1, 2]);

        ranking.NdcgAt(6).ShouldBe(0.948810748, 1e-9);
        ranking.NdcgAt(1).ShouldBe(1);
    }

    [Fact]
    public void Measures_PositivesInSecondAndFourthPlace_AreThoseWorkedOutByHand()
    {
        var ranking = new GradedRanking([1, 4, 3, 2, 0.5], [1, 0, 1, 0, 0]);

        ranking.RecallAt(1).ShouldBe(0);
        ranking.RecallAt(2).ShouldBe(0.5);
        ranking.RecallAt(10).ShouldBe(1);
        ranking.ReciprocalRank().ShouldBe(0.5);
        ranking.NdcgAt(10).ShouldBe((1 / Math.Log2(3) + 1 / Math.Log2(5)) / (1 + 1 / Math.Log2(3)), 1e-12);
    }

    [Fact]
    public void Measures_AllEqual_AreThoseOfARandomOrder()
    {
        var ranking = new GradedRanking([0, 0, 0, 0], [0, 1, 0, 0]);

        ranking.RecallAt(1).ShouldBe(0.25);
        ranking.ReciprocalRank().ShouldBe((1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, 1e-12);
        ranking.NdcgAt(2).ShouldBe((1 + 1 / Math.Log2(3)) / 4, 1e-12);
    }

    [Fact]
    public void Measures_ManyTies_AreTheMeanOverOrders() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(0, 2).ArrayOf(5).ToArbitrary(), Gen.Choose(0, 3).ArrayOf(5).ToArbitrary(), (scores, grades) =>
        {
            grades[0] = 1;
            var ties = new GradedRanking([.. scores.Select(score => (double)score)], grades);
            var orders = Permutations(5).Where(order => order.Zip(order.Skip(1)).All(pair => scores[pair.First] >= scores[pair.Second]))
                .Select(order => new GradedRanking([5, 4, 3, 2, 1], [.. order.Select(item => grades[item])]))
                .ToArray();

            ties.NdcgAt(3).ShouldBe(orders.Average(order => order.NdcgAt(3)), 1e-9);
            ties.RecallAt(3).ShouldBe(orders.Average(order => order.RecallAt(3)), 1e-9);
            ties.ReciprocalRank().ShouldBe(orders.Average(order => order.ReciprocalRank()), 1e-9);
        }));

    [Fact]
    public void Measures_ItemsInAnotherOrder_StayTheSame()
    {
        var random = new SeededRandom(3);
        var items = Enumerable.Range(0, 50).Select(item => (Score: (double)(item % 4), Grade: item % 3)).ToArray();
        var before = RankingQuality.Of([.. items.Select(item => item.Score)], [.. items.Select(item => item.Grade)]);

        random.Shuffle<(double, int)>(items);
        var after = RankingQuality.Of([.. items.Select(item => item.Score)], [.. items.Select(item => item.Grade)]);

        after.NdcgAt10.ShouldBe(before.NdcgAt10, 1e-12);
        after.RecallAt10.ShouldBe(before.RecallAt10, 1e-12);
        after.Mrr.ShouldBe(before.Mrr, 1e-12);
    }

    [Fact]
    public void Constructor_NothingToFind_Throws() => Should.Throw<ArgumentException>(() => new GradedRanking([1], [0]));

    [Fact]
    public void Constructor_ScoreNotANumber_Throws() => Should.Throw<ArgumentException>(() => new GradedRanking([double.NaN], [1]));

    [Fact]
    public void Constructor_LengthsDiffer_Throws() => Should.Throw<ArgumentException>(() => new GradedRanking([1, 2], [1]));

    private static IEnumerable<int[]> Permutations(int count) => count == 0
        ? [[]]
        : Permutations(count - 1).SelectMany(rest => Enumerable.Range(0, count)
            .Select(place => rest[..place].Append(count - 1).Concat(rest[place..]).ToArray()));
}

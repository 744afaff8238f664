using Matching.Core.Tests.Clusters;
using Matching.Evaluation;
using Matching.Graph;

namespace Matching.Core.Tests.Evaluation;

public sealed class ScorerTests
{
    /// <summary>
    /// 0 ─ 1 ─ 3 ─ 4      5
    /// └── 2 ──┘
    /// </summary>
    private static readonly WeightedGraph Kite =
        new WeightedGraphBuilder(6).Add(0, 1).Add(0, 2).Add(1, 3).Add(2, 3).Add(3, 4).Build();

    private static readonly double Sqrt6 = Math.Sqrt(6);

    [Fact]
    public void Score_LocalPredictors_GiveTheValuesWorkedOutByHand()
    {
        ShouldScore(new EvenChance(), 0, 0, 0);
        ShouldScore(new CandidateDegree(Kite), 3, 1, 0);
        ShouldScore(new CommonNeighbours(Kite), 2, 0, 0);
        ShouldScore(new Jaccard(Kite), 2 / 3.0, 0, 0);
        ShouldScore(new AdamicAdar(Kite), 2 / Math.Log(2), 0, 0);
        ShouldScore(new ResourceAllocation(Kite), 1, 0, 0);
        ShouldScore(new PathsOfThree(Kite), 0, 2 / Sqrt6, 0);
    }

    [Fact]
    public void Of_GraphsWithKnownSpectra_IsTheirLargestEigenvalue()
    {
        SpectralRadius.Of(Star(9)).ShouldBe(3, 1e-6);
        SpectralRadius.Of(ClassicGraphs.KarateClub).ShouldBe(6.7256977, 1e-6);
        SpectralRadius.Of(new WeightedGraphBuilder(3).Build()).ShouldBe(0);
    }

    [Fact]
    public void Score_Katz_SolvesItsEquation()
    {
        // In the star with n leaves the solution is known: leaf to leaf β² / (1 − n β²).
        var scores = new double[1];
        new Katz(Star(4)).Score(1, [2], scores);

        var beta = 0.5 / 2;
        scores[0].ShouldBe(beta * beta / (1 - 4 * beta * beta), 1e-9);
    }

    [Fact]
    public void Score_PersonalisedPageRank_IsSymmetricAndSolvesItsEquation()
    {
        // Two linked nodes: the chance to end at the other is d / (1 + d), in both directions.
        var pair = new WeightedGraphBuilder(2).Add(0, 1).Build();
        var scores = new double[1];
        new PersonalisedPageRank(pair).Score(0, [1], scores);
        scores[0].ShouldBe(2 * 0.85 / 1.85, 1e-9);

        var karate = new PersonalisedPageRank(ClassicGraphs.KarateClub);
        karate.Score(0, [33], scores);
        var there = scores[0];
        karate.Score(33, [0], scores);
        scores[0].ShouldBe(there, 1e-12);
    }

    private static WeightedGraph Star(int leaves)
    {
        var builder = new WeightedGraphBuilder(leaves + 1);
        for (var leaf = 1; leaf <= leaves; leaf++)
            builder.Add(0, leaf);
        return builder.Build();
    }

    private static void ShouldScore(ICandidateScorer scorer, params double[] expected)
    {
        var scores = new double[3];
        scorer.Score(0, [3, 4, 5], scores);
        scores.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
    }
}

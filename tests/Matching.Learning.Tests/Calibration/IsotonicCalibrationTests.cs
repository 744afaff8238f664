using Matching.Learning.Calibration;

namespace Matching.Learning.Tests.Calibration;

public sealed class IsotonicCalibrationTests
{
    // By hand: 0 | 1, 0 pooled to a half | 1, the ends a sixth away from certainty: four outcomes and two more.
    [Fact]
    public void Fit_KnownOutcomes_PoolsViolators()
    {
        var curve = IsotonicCalibration.Fit([1, 2, 3, 4], [false, true, false, true]);

        curve.Scores.ShouldBe([1, 2, 3, 4]);
        curve.Chances.ShouldBe([1.0 / 6, 0.5, 0.5, 5.0 / 6], 1e-12);
    }

    [Fact]
    public void Fit_FallingOutcomes_AreOnePool()
    {
        var curve = IsotonicCalibration.Fit([5, 1, 3], [false, true, true]);

        curve.Scores.ShouldBe([1, 5]);
        curve.Chances.ShouldBe([2.0 / 3, 2.0 / 3]);
    }

    [Fact]
    public void Fit_EqualScores_ShareAChanceInAnyOrder()
    {
        bool[][] orders = [[true, false, false], [false, true, false], [false, false, true]];
        foreach (var outcomes in orders)
            IsotonicCalibration.Fit([2, 2, 2], outcomes).Chance(2).ShouldBe(1.0 / 3, 1e-12);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1.5, 0.25)]
    [InlineData(2.5, 0.5)]
    [InlineData(3.25, 0.625)]
    [InlineData(99, 1)]
    public void Chance_BetweenScores_IsLinear(double score, double expected) =>
        new IsotonicCalibration([1, 2, 3, 4], [0, 0.5, 0.5, 1]).Chance(score).ShouldBe(expected, 1e-12);

    [Fact]
    public void Fit_Weights_CountAsSoManyOutcomes() =>
        IsotonicCalibration.Fit([1, 2, 3, 4], [false, true, false, true], [1, 2, 1, 3]).Chances
            .ShouldBe(IsotonicCalibration.Fit([1, 2, 2, 3, 4, 4, 4], [false, true, true, false, true, true, true]).Chances, 1e-12);

    [Fact]
    public void Fit_OneAnswerOnly_StaysBelowCertainty() => IsotonicCalibration.Fit([1, 2, 3], [true, true, true]).Chance(2).ShouldBe(0.8, 1e-12);

    [Fact]
    public void Fit_ManyOutcomes_NeverFallsAndKeepsTheMean()
    {
        var random = new Random(3);
        var scores = Enumerable.Range(0, 2_000).Select(_ => random.NextDouble()).ToArray();
        var outcomes = Array.ConvertAll(scores, score => random.NextDouble() < score * score);

        var chances = Array.ConvertAll(scores.Order().ToArray(), IsotonicCalibration.Fit(scores, outcomes).Chance);

        chances.ShouldBe(chances.Order());
        chances.Average().ShouldBe(outcomes.Average(yes => yes ? 1 : 0), 1e-3);
    }

    [Fact]
    public void Fit_WhatCannotBe_IsRefused()
    {
        Should.Throw<ArgumentException>(() => IsotonicCalibration.Fit([], []));
        Should.Throw<ArgumentException>(() => IsotonicCalibration.Fit([1], [true, false]));
        Should.Throw<ArgumentException>(() => IsotonicCalibration.Fit([double.NaN], [true]));
        Should.Throw<ArgumentException>(() => IsotonicCalibration.Fit([1, 2], [true, false], [1]));
        Should.Throw<ArgumentException>(() => IsotonicCalibration.Fit([1, 2], [true, false], [1, 0])).Message.ShouldContain("not positive");
    }
}

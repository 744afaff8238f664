using Matching.Learning.Calibration;

namespace Matching.Learning.Tests.Calibration;

public sealed class PlattCalibrationTests
{
    // Two scores and two unknowns, so the curve goes through the mean label of each. With 4 yes and 4 no the labels are 5/6 and 1/6: three of four yes at 1 make
    // (3 × 5/6 + 1/6) / 4 = 2/3, and one of four at −1 makes 1/3. Both have the log odds ± ln 2.
    [Fact]
    public void Fit_TwoScores_GoesThroughBothMeans()
    {
        var curve = PlattCalibration.Fit([1, 1, 1, 1, -1, -1, -1, -1], [true, true, true, false, true, false, false, false]);

        curve.Slope.ShouldBe(Math.Log(2), 1e-5);
        curve.Intercept.ShouldBe(0, 1e-5);
        curve.Chance(1).ShouldBe(2.0 / 3, 1e-5);
    }

    // One yes at 1 that weighs 3, with a no, and the like at −1. The labels are 3/4 and 1/4: two yes, two no. At 1 they make (3 × 3/4 + 1/4) / 4 = 5/8, at −1 3/8.
    [Fact]
    public void Fit_Weights_CountAsSoManyOutcomes()
    {
        var curve = PlattCalibration.Fit([1, 1, -1, -1], [true, false, true, false], [3, 1, 1, 3]);

        curve.Slope.ShouldBe(Math.Log(5.0 / 3), 1e-5);
        curve.Intercept.ShouldBe(0, 1e-5);
    }

    [Fact]
    public void Fit_ScoresThatSeparate_AreNotTakenForCertain() =>
        PlattCalibration.Fit([1, -1], [true, false]).Chance(1).ShouldBe(2.0 / 3, 1e-5);

    [Fact]
    public void Fit_HigherScoresBringFewerYes_IsFlat()
    {
        var curve = PlattCalibration.Fit([1, 1, -1, -1], [false, false, true, true]);

        curve.Slope.ShouldBe(0);
        curve.Chance(7).ShouldBe(0.5, 1e-5);
    }

    [Fact]
    public void Fit_OneAnswerOnly_StaysBelowCertainty() => PlattCalibration.Fit([3, 3], [true, true]).Chance(3).ShouldBe(0.75, 1e-4);

    [Theory]
    [InlineData(-9, 0.25)]
    [InlineData(0, 0.5)]
    [InlineData(9, 0.75)]
    public void Chance_BeyondTheScoresThatItSpeaksOf_IsThatOfTheOutermost(double score, double expected) =>
        new PlattCalibration(Math.Log(3), 0, -1, 1).Chance(score).ShouldBe(expected, 1e-12);

    [Fact]
    public void Fit_NoOutcomes_IsRefused() => Should.Throw<ArgumentException>(() => PlattCalibration.Fit([], []));
}

using Matching.Learning.Regression;

namespace Matching.Learning.Tests.Regression;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Fit_InterceptAlone_IsTheLogOddsOfTheShare()
    {
        var rows = Rows(1, [(0, 1)], [(0, 1)], [(0, 1)], [(0, 1)]);

        LogisticRegression.Fit(rows, [1, 0, 0, 0], new([0])).Single().ShouldBe(-Math.Log(3), 1e-6);
    }

    [Fact]
    public void Fit_TwoGroups_FindsEachOnesLogOdds()
    {
        var rows = Rows(2, [(0, 1)], [(0, 1)], [(0, 1), (1, 1)], [(0, 1), (1, 1)]);

        var fitted = LogisticRegression.Fit(rows, [0.5, 0.5, 0.8, 0.8], new([0, 0]));

        fitted[0].ShouldBe(0, 1e-6);
        fitted[1].ShouldBe(Math.Log(4), 1e-6);
    }

    // At the most likely b, 1 − σ(b) = precision × b; for b = ln 3 that is a quarter of 1.
    [Fact]
    public void Fit_Prior_DrawsTowardsZero() =>
        LogisticRegression.Fit(Rows(1, [(0, 1)]), [1], new([0.25 / Math.Log(3)])).Single().ShouldBe(Math.Log(3), 1e-6);

    [Fact]
    public void Fit_Offsets_AreNotLearnedAgain() =>
        LogisticRegression.Fit(Rows(1, [(0, 1)], [(0, 1)]), [0.8, 0.5], new([0]), offsets: [Math.Log(4) + 1, 1]).Single().ShouldBe(-1, 1e-6);

    [Fact]
    public void Fit_StartedElsewhere_EndsAtTheSame() =>
        LogisticRegression.Fit(Rows(1, [(0, 1)], [(0, 1)]), [0.8, 0.8], new([0]), start: [-3]).Single().ShouldBe(Math.Log(4), 1e-6);

    [Fact]
    public void Fit_CoupledCoefficients_MoveTogetherAgainstTheirPrecision()
    {
        var fitted = LogisticRegression.Fit(Rows(2, [(0, 1)]), [1], new([1, 1], [(0, 1, 0.5)]));

        // The second has no row: its prior alone says that it is −0.5 of the first.
        fitted[0].ShouldBeGreaterThan(0.1);
        fitted[1].ShouldBe(-0.5 * fitted[0], 1e-6);
    }

    [Fact]
    public void Fit_LargeValues_StillConverges()
    {
        var rows = Rows(2, [(0, 1), (1, 900)], [(0, 1), (1, 1000)], [(0, 1), (1, 1100)], [(0, 1), (1, 1000)]);

        var fitted = LogisticRegression.Fit(rows, [0.25, 0.5, 0.75, 0.5], new([0, 0]));

        fitted[1].ShouldBe(Math.Log(3) / 100, 1e-5);
        (fitted[0] + (1000 * fitted[1])).ShouldBe(0, 1e-5);
    }

    [Fact]
    public void Fit_WhatDoesNotFit_IsRefused()
    {
        Should.Throw<ArgumentException>(() => LogisticRegression.Fit(Rows(1, [(0, 1)]), [1, 0], new([1])));
        Should.Throw<ArgumentException>(() => LogisticRegression.Fit(Rows(1, [(0, 1)]), [2], new([1])));
        Should.Throw<ArgumentException>(() => LogisticRegression.Fit(Rows(1, [(0, 1)]), [1], new([1, 1])));
        Should.Throw<ArgumentException>(() => LogisticRegression.Fit(Rows(1, [(0, 1)]), [1], new([1]), offsets: [1, 1]));
        Should.Throw<ArgumentException>(() => LogisticRegression.Fit(Rows(1, [(0, 1)]), [1], new([1]), start: [1, 1]));
        Should.Throw<ArgumentException>(() => Rows(1, [(1, 1)]));
        Should.Throw<ArgumentException>(() => Rows(1, [(0, double.NaN)]));
    }

    private static SparseRows Rows(int width, params (int Column, double Value)[][] values)
    {
        var rows = new SparseRows(width);
        foreach (var row in values)
            rows.Add(row);
        return rows;
    }
}

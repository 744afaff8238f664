using Matching.Evaluation;

namespace Matching.Core.Tests.Evaluation;

public sealed class AreaUnderCurveTests
{
    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4 }, 1)]
    [InlineData(new[] { 4.0, 3, 2, 1 }, 0)]
    [InlineData(new[] { 1.0, 1, 1, 1 }, 0.5)]
    [InlineData(new[] { 1.0, 3, 2, 4 }, 0.75)]
    [InlineData(new[] { 1.0, 2, 2, 4 }, 0.875)]
    public void Of_LastTwoOfFour_CountsPairsInOrder(double[] scores, double expected) =>
        AreaUnderCurve.Of(scores, [false, false, true, true]).ShouldBe(expected, 1e-12);

    [Fact]
    public void Of_WhatCannotBe_IsRefused()
    {
        Should.Throw<ArgumentException>(() => AreaUnderCurve.Of([1, 2], [true, true])).Message.ShouldContain("one class");
        Should.Throw<ArgumentException>(() => AreaUnderCurve.Of([1, double.NaN], [true, false])).Message.ShouldContain("not a number");
        Should.Throw<ArgumentException>(() => AreaUnderCurve.Of([1], [true, false]));
    }
}

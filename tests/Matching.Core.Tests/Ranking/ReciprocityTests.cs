using Matching.Ranking;

namespace Matching.Core.Tests.Ranking;

public sealed class ReciprocityTests
{
    [Theory]
    [InlineData(ReciprocityRule.HarmonicMean, 0.32)]
    [InlineData(ReciprocityRule.Product, 0.16)]
    [InlineData(ReciprocityRule.GeometricMean, 0.4)]
    [InlineData(ReciprocityRule.Minimum, 0.2)]
    public void Combine_KnownChances_GivesTheRulesMean(ReciprocityRule rule, double expected)
    {
        Reciprocity.Combine(rule, 0.2, 0.8).ShouldBe(expected, 1e-12);
        Reciprocity.Combine(rule, 0.8, 0.2).ShouldBe(expected, 1e-12);
    }

    [Theory]
    [InlineData(ReciprocityRule.HarmonicMean)]
    [InlineData(ReciprocityRule.Product)]
    [InlineData(ReciprocityRule.GeometricMean)]
    [InlineData(ReciprocityRule.Minimum)]
    public void Combine_SideThatNeverWould_GivesZero(ReciprocityRule rule)
    {
        Reciprocity.Combine(rule, 0, 1).ShouldBe(0);
        Reciprocity.Combine(rule, 0, 0).ShouldBe(0);
        Reciprocity.Combine(rule, 1, 1).ShouldBe(1);
    }

    [Fact]
    public void Combine_NoRuleNamed_IsTheHarmonicMean() => Reciprocity.Default.ShouldBe(ReciprocityRule.HarmonicMean);

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, 1.1)]
    [InlineData(double.NaN, 0.5)]
    public void Combine_NoChance_IsRefused(double one, double other) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Reciprocity.Combine(ReciprocityRule.Minimum, one, other));

    [Fact]
    public void Combine_NoRule_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => Reciprocity.Combine((ReciprocityRule)9, 0.5, 0.5));
}

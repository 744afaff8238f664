using System.Collections.Immutable;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class ConcealedContributionsTests
{
    private static readonly ImmutableArray<Feature> Features = ComparedTable.Select(["degree", "appeal", "jaccard", "among_candidates.load", "strength"]);

    [Theory]
    [InlineData(new[] { 1.0, 0.5, 3, 0.5, -2 }, new[] { 1.25, 0, 3.75, 0, -2 })]
    [InlineData(new[] { 1.0, -2, 3, 0, -2 }, new[] { 1.0, 0, 3, 0, -4 })]
    [InlineData(new[] { 1.0, -2, 3, 2, -2 }, new[] { 1.0, 0, 3, 0, -2 })]
    [InlineData(new[] { 1.0, -3, 2, 0, 0 }, new[] { 0.0, 0, 1, 0, -1 })]
    [InlineData(new[] { 0.0, 3, 0, 0, 0 }, new[] { 1.0, 0, 1, 0, 1 })]
    public void Fold_Concealed_GoesToWhatPointsTheSameWay(double[] contributions, double[] told)
    {
        var sum = contributions.Sum();

        new ConcealedContributions(Features).Fold(contributions);

        contributions.ShouldBe(told, 1e-12);
        contributions.Sum().ShouldBe(sum, 1e-12);
    }

    [Fact]
    public void Told_Features_AreThoseThatRestOnNobodysAnswers() =>
        new ConcealedContributions(ComparedTable.Features).Told.ToArray().Select(position => ComparedTable.Features[position].Name)
            .ShouldBe(ComparedTable.Features.Select(feature => feature.Name).Where(name => !name.Split('_', '.').Intersect(["selectivity", "appeal", "load"]).Any()));
}

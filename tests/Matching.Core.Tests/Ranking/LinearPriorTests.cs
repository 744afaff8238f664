using Matching.Ranking;

namespace Matching.Core.Tests.Ranking;

public sealed class LinearPriorTests
{
    [Fact]
    public void Explain_AnyRow_ContributionsAreWeightTimesValueAndSumToTheScore()
    {
        var row = Enumerable.Range(1, FeatureExtractor.RowLength).Select(value => value / 8f).ToArray();
        var contributions = new double[row.Length];

        LinearPrior.DayOne.Explain(row, contributions);

        contributions.Sum().ShouldBe(LinearPrior.DayOne.Score(row));
        foreach (var (feature, weight) in LinearPrior.DayOne.Weights)
            contributions[feature.Column].ShouldBe((double)weight * row[feature.Column]);
    }

    [Fact]
    public void Constructor_FeatureThatMayNotRank_Throws() =>
        Should.Throw<ArgumentException>(() => new LinearPrior([(FeatureTable.Find("band")!, 1f)])).Message.ShouldContain("band");

    [Fact]
    public void DayOne_Directions_AreThoseDeclared() =>
        LinearPrior.DayOne.Weights.ShouldAllBe(term => term.Feature.Direction == FeatureDirection.Helps && term.Weight > 0);

    [Fact]
    public void ScoreAll_Rows_AgreesWithScore()
    {
        var rows = Enumerable.Range(0, 3 * FeatureExtractor.RowLength).Select(value => value % 7f).ToArray();
        var scores = new double[3];

        LinearPrior.DayOne.Score(rows, scores);

        scores.ShouldBe(rows.Chunk(FeatureExtractor.RowLength).Select(row => LinearPrior.DayOne.Score(row)).ToArray());
    }
}

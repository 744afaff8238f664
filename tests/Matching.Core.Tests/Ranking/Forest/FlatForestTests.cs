using Matching.Ranking.Forest;
using Matching.Simulation;

namespace Matching.Core.Tests.Ranking.Forest;

public sealed class FlatForestTests
{
    private static readonly float[] Odd = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f, 0.5f];

    public static TheoryData<int, int, int> Shapes => new(
        from trees in new[] { 0, 1, 7, 60 }
        from leaves in new[] { 1, 2, 6, 8, 9, 20, 33, 64, 248, 249 }
        from features in new[] { 1, 3, 22 }
        select (trees, leaves, features));

    [Theory, MemberData(nameof(Shapes))]
    public void Score_AnyEnsemble_IsTheEnsemblesOwn(int trees, int leaves, int features)
    {
        var ensemble = SimulatedEnsemble.Generate(trees, leaves, features, seed: (ulong)(trees + leaves + features));
        var rows = RowsWithOddities(70, features);

        Scores(FlatForest.Compile(ensemble), rows).ShouldBe(Walked(ensemble, rows));
    }

    [Fact]
    public void Score_ValuesOnThresholds_GoLeft()
    {
        var tree = new DecisionTree([0], [0.25f], [~0], [~1], [1f, 2f]);
        var forest = FlatForest.Compile(new TreeEnsemble(1, [tree]));

        Scores(forest, [0.25f, MathF.BitIncrement(0.25f), float.NaN]).ShouldBe([1.0, 2.0, 2.0]);
    }

    [Fact]
    public void Score_MoreThresholdsThanAByteCounts_IsTheEnsemblesOwn()
    {
        var trees = Enumerable.Range(0, 1_000).Select(number => new DecisionTree([0], [number / 1_000f], [~0], [~1], [1f, 0f]));
        var forest = FlatForest.Compile(new TreeEnsemble(1, [.. trees]));

        Scores(forest, [-1f, 0.2545f, 0.255f, 0.51f, 0.9995f, float.NaN]).ShouldBe([1_000.0, 745.0, 745.0, 490.0, 0.0, 0.0]);
    }

    [Fact]
    public void Score_RowsTogether_AreTheRowsAlone()
    {
        var forest = FlatForest.Compile(SimulatedEnsemble.Generate(trees: 50, leaves: 12, features: 5, seed: 3));
        var rows = RowsWithOddities(45, 5);

        var alone = rows.Chunk(5).SelectMany(row => Scores(forest, row));

        Scores(forest, rows).ShouldBe(alone);
    }

    [Fact]
    public void Score_WithoutVectors_IsTheSame()
    {
        var ensemble = SimulatedEnsemble.Generate(trees: 50, leaves: 12, features: 5, seed: 4);
        var rows = RowsWithOddities(45, 5);

        Scores(FlatForest.CompileWithoutVectors(ensemble), rows).ShouldBe(Scores(FlatForest.Compile(ensemble), rows));
    }

    [Fact]
    public void Score_ManyRows_DifferFromOneAnother()
    {
        var forest = FlatForest.Compile(SimulatedEnsemble.Generate(trees: 100, leaves: 10, features: 8, seed: 5));

        Scores(forest, SimulatedEnsemble.Rows(500, 8, seed: 6)).Distinct().Count().ShouldBeGreaterThan(450);
    }

    [Fact]
    public void Score_RowsOfAnotherLength_AreRefused()
    {
        var forest = FlatForest.Compile(SimulatedEnsemble.Generate(trees: 1, leaves: 2, features: 3, seed: 1));

        Should.Throw<ArgumentException>(() => forest.Score(new float[7], new double[2])).Message.ShouldContain("2 rows of 3 features");
    }

    private static float[] RowsWithOddities(int count, int features)
    {
        var rows = SimulatedEnsemble.Rows(count, features, seed: 9);
        for (var value = 0; value < rows.Length; value += 5)
            rows[value] = Odd[value / 5 % Odd.Length];
        return rows;
    }

    private static double[] Scores(FlatForest forest, float[] rows)
    {
        var scores = new double[rows.Length / forest.FeatureCount];
        forest.Score(rows, scores);
        return scores;
    }

    private static double[] Walked(TreeEnsemble ensemble, float[] rows) => [.. rows.Chunk(ensemble.FeatureCount).Select(row => ensemble.Score(row))];
}

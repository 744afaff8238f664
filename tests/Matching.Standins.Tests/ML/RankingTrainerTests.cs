using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matching.Standins.Tests.ML;

public sealed class RankingTrainerTests
{
    private static readonly RankedRow[] Rows = RankedRows.Generate(groups: 60, size: 12, seed: 3);

    [Theory]
    [InlineData(1, 1.0, false)]
    [InlineData(1, 1.0, true)]
    [InlineData(8, 1.0, false)]
    [InlineData(8, 0.6, true)]
    public void Fit_SmallData_GrowsTheTreesOfTheFormulas(int trees, double featureFraction, bool weighted)
    {
        var options = Options(trees, featureFraction);
        options.ExampleWeightColumnName = weighted ? nameof(RankedRow.Weight) : null;

        var learned = Fit(Rows, options).Model.TrainedTreeEnsemble.Trees;
        var expected = ReferenceBoosting.Run(Rows, options);

        learned.Count.ShouldBe(expected.Count);
        foreach (var (tree, (reference, values)) in learned.Zip(expected))
        {
            tree.NumericalSplitFeatureIndexes.ShouldBe(reference.Splits.Select(split => split.Feature));
            tree.NumericalSplitThresholds.ShouldBe(reference.Splits.Select(split => (float)split.Threshold));
            tree.SplitGains.Zip(reference.Splits).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second.Gain) < 1e-4 * Math.Max(1, pair.Second.Gain));
            tree.LeafValues.Zip(values).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-3 * Math.Max(1, Math.Abs(pair.Second)));
        }
    }

    [Fact]
    public void Trees_Walked_AddUpToTheScore()
    {
        var model = Fit(Rows, Options(trees: 20));
        var ensemble = model.Model.TrainedTreeEnsemble;

        var walked = Rows.Select(row => (float)(ensemble.Bias + ensemble.Trees.Zip(ensemble.TreeWeights).Sum(pair => pair.Second * Walk(pair.First, row.Features))));

        walked.Zip(Scores(model, Rows)).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-4);
    }

    [Fact]
    public void Fit_AnyNumberOfThreads_GrowsTheSameTrees()
    {
        var rows = RankedRows.Generate(groups: 800, size: 30, seed: 5, values: 2_000);

        var one = Fit(rows, Options(trees: 12, threads: 1));
        var three = Fit(rows, Options(trees: 12, threads: 3));

        Scores(three, rows).ShouldBe(Scores(one, rows));
        Scores(one, rows).Distinct().Count().ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Fit_ManyValues_SplitsBetweenBinsOfEqualMass()
    {
        var rows = RankedRows.Generate(groups: 400, size: 20, seed: 8, values: 100_000);
        var trees = Fit(rows, Options(trees: 60)).Model.TrainedTreeEnsemble.Trees;

        var thresholds = trees.SelectMany(tree => tree.NumericalSplitFeatureIndexes.Zip(tree.NumericalSplitThresholds)).Where(split => split.First == 0).Select(split => split.Second).Distinct().ToArray();

        thresholds.Length.ShouldBeInRange(20, 254);
        thresholds.ShouldAllBe(threshold => OffTheGrid(rows, threshold) < rows.Length / 255);
    }

    [Fact]
    public void Fit_MoreTrees_RanksBetter()
    {
        var few = Fit(Rows, Options(trees: 1));
        var many = Fit(Rows, Options(trees: 40));

        Ndcg.At10(Rows, Scores(many, Rows)).ShouldBeGreaterThan(Ndcg.At10(Rows, Scores(few, Rows)) + 0.02);
    }

    [Fact]
    public void Fit_NothingToSplitOn_LearnsNoTreesAndSaysSo()
    {
        var warnings = new List<string>();
        RankedRow[] rows = [.. Rows.Select(row => new RankedRow { GroupId = row.GroupId, Label = row.Label, Features = [1, 1, 1, 1] })];

        var model = Fit(rows, Options(trees: 5), warnings.Add);

        model.Model.TrainedTreeEnsemble.Trees.ShouldBeEmpty();
        Scores(model, rows).ShouldAllBe(score => score == 0);
        warnings.ShouldContain(warning => warning.Contains("5 of the boosting iterations failed to grow a tree", StringComparison.Ordinal));
    }

    [Fact]
    public void Fit_RowsWithMissingFeatures_AreLeftOut()
    {
        var warnings = new List<string>();
        var holed = Rows.SelectMany(row => new[] { row, new RankedRow { GroupId = row.GroupId, Label = 3, Features = [float.NaN, 0, 0, 0] } }).ToArray();

        var model = Fit(holed, Options(trees: 5), warnings.Add);

        Scores(model, Rows).ShouldBe(Scores(Fit(Rows, Options(trees: 5)), Rows));
        warnings.ShouldContain(warning => warning.Contains($"Skipped {Rows.Length} instances with missing features", StringComparison.Ordinal));
    }

    [Fact]
    public void Transform_MissingFeature_GoesRight()
    {
        var model = Fit(Rows, Options(trees: 30));
        RankedRow[] missing = [new() { GroupId = 1, Features = [float.NaN, float.NaN, float.NaN, float.NaN] }];
        RankedRow[] largest = [new() { GroupId = 1, Features = [1e9f, 1e9f, 1e9f, 1e9f] }];

        Scores(model, missing).ShouldBe(Scores(model, largest));
    }

    [Fact]
    public void Fit_WhileLogged_TellsOfEveryTree()
    {
        var context = new MLContext(seed: 7);
        var iterations = 0;
        context.Log += (_, said) => iterations += said.RawMessage.StartsWith("numTotalTrees left", StringComparison.Ordinal) ? 1 : 0;

        context.Ranking.Trainers.FastTree(Options(trees: 9)).Fit(context.Data.LoadFromEnumerable(Rows));

        iterations.ShouldBe(9);
    }

    [Fact]
    public void Fit_WhenAListenerThrows_Ends()
    {
        using var stop = new CancellationTokenSource();
        var context = new MLContext(seed: 7);
        context.Log += (_, said) =>
        {
            if (said.RawMessage.StartsWith("numTotalTrees left", StringComparison.Ordinal))
                stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };

        Should.Throw<OperationCanceledException>(() =>
            context.Ranking.Trainers.FastTree(Options(trees: 100_000)).Fit(context.Data.LoadFromEnumerable(Rows)));
    }

    [Fact]
    public void Fit_LabelWithoutAGain_IsRefused()
    {
        RankedRow[] rows = [.. Rows, new() { GroupId = 9_999, Label = 5, Features = [0, 0, 0, 0] }];

        Should.Throw<InvalidOperationException>(() => Fit(rows, Options(trees: 1))).Message.ShouldContain("label");
    }

    [Fact]
    public void Fit_TooFewGains_IsRefused()
    {
        var options = Options(trees: 1);
        options.CustomGains = [0, 1, 3, 7];

        Should.Throw<ArgumentOutOfRangeException>(() => Fit(Rows, options)).Message.ShouldContain("at least 5");
    }

    [Fact]
    public void Fit_ColumnThatIsNotThere_IsRefused()
    {
        var options = Options(trees: 1);
        options.LabelColumnName = "Grade";

        Should.Throw<ArgumentOutOfRangeException>(() => Fit(Rows, options)).Message.ShouldContain("'Grade'");
    }

    [Fact]
    public void Transform_VectorsOfAnotherSize_AreRefused()
    {
        var context = new MLContext();
        var model = Fit(Rows, Options(trees: 1));
        var definition = SchemaDefinition.Create(typeof(RankedRow));
        definition[nameof(RankedRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 3);

        Should.Throw<ArgumentOutOfRangeException>(() => model.Transform(context.Data.LoadFromEnumerable(Rows, definition))).Message.ShouldContain("Features");
    }

    private static FastTreeRankingTrainer.Options Options(int trees, double featureFraction = 1, int threads = 1) => new()
    {
        NumberOfTrees = trees,
        NumberOfLeaves = 6,
        LearningRate = 0.1,
        MinimumExampleCountPerLeaf = 10,
        NdcgTruncationLevel = 10,
        CustomGains = [0, 1, 3, 7, 15],
        FeatureFraction = featureFraction,
        NumberOfThreads = threads,
    };

    private static RankingPredictionTransformer<FastTreeRankingModelParameters> Fit(RankedRow[] rows, FastTreeRankingTrainer.Options options, Action<string>? warn = null)
    {
        var context = new MLContext(seed: 7);
        context.Log += (_, said) =>
        {
            if (said.Kind == Microsoft.ML.Runtime.ChannelMessageKind.Warning)
                warn?.Invoke(said.RawMessage);
        };
        return context.Ranking.Trainers.FastTree(options).Fit(context.Data.LoadFromEnumerable(rows));
    }

    private static float[] Scores(ITransformer model, RankedRow[] rows) =>
        [.. model.Transform(new MLContext().Data.LoadFromEnumerable(rows)).GetColumn<float>("Score")];

    private static double Walk(RegressionTree tree, float[] features)
    {
        var node = 0;
        while (node >= 0)
            node = features[tree.NumericalSplitFeatureIndexes[node]] <= tree.NumericalSplitThresholds[node] ? tree.LeftChild[node] : tree.RightChild[node];
        return tree.LeafValues[~node];
    }

    // How many rows a border would have to move over to come to the nearest multiple of a 255th of all rows.
    private static double OffTheGrid(RankedRow[] rows, float threshold)
    {
        var bin = rows.Length / 255.0;
        var below = rows.Count(row => row.Features[0] <= threshold);
        return Math.Abs(below - (Math.Round(below / bin) * bin));
    }
}

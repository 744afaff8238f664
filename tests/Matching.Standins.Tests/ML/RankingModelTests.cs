using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matching.Standins.Tests.ML;

public sealed class RankingModelTests
{
    private static readonly RankedRow[] Rows = RankedRows.Generate(groups: 40, size: 10, seed: 4);

    private readonly MLContext context = new(seed: 7);

    [Fact]
    public void Load_ASavedModel_ScoresAlike()
    {
        var model = Fit();
        using var file = Saved(model);

        var loaded = context.Model.Load(file, out var schema);

        Scores(loaded).ShouldBe(Scores(model));
        Scores(model).Distinct().Count().ShouldBeGreaterThan(10);
        schema!.Select(column => column.Name).ShouldBe(["GroupId", "Label", "Weight", "Features"]);
        schema!["Features"].Type.ShouldBe(new VectorDataViewType(NumberDataViewType.Single, 4));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Load_ATruncatedFile_Fails(double kept)
    {
        using var file = Saved(Fit());
        file.SetLength((long)(kept * file.Length));

        Should.Throw<Exception>(() => context.Model.Load(file, out _));
    }

    [Fact]
    public void Transform_Scored_KeepsTheOtherColumns()
    {
        var scored = Fit().Transform(Data());

        scored.Schema.Select(column => column.Name).ShouldBe(["GroupId", "Label", "Weight", "Features", "Score"]);
        scored.GetColumn<float>("Label").ShouldBe(Rows.Select(row => row.Label));
        scored.GetColumn<float[]>("Features").First().ShouldBe(Rows[0].Features);
    }

    [Fact]
    public void Evaluate_KnownRanking_IsTheFormula()
    {
        ScoredRow[] rows =
        [
            new() { GroupId = 1, Label = 0, Score = 3 },
            new() { GroupId = 1, Label = 2, Score = 2 },
            new() { GroupId = 1, Label = 1, Score = 1 },
            new() { GroupId = 2, Label = 0, Score = 1 },
        ];

        var metrics = context.Ranking.Evaluate(context.Data.LoadFromEnumerable(rows), new RankingEvaluatorOptions { DcgTruncationLevel = 3 });

        double[] dcg = [0, 7 / Math.Log(3), (7 / Math.Log(3)) + (3 / Math.Log(4))];
        double[] best = [7 / Math.Log(2), (7 / Math.Log(2)) + (3 / Math.Log(3)), (7 / Math.Log(2)) + (3 / Math.Log(3))];
        metrics.DiscountedCumulativeGains.ShouldBe(dcg.Select(gain => gain / 2), 1e-9);
        metrics.NormalizedDiscountedCumulativeGains.ShouldBe(dcg.Zip(best, (gain, ideal) => gain / ideal / 2), 1e-9);
    }

    [Fact]
    public void Evaluate_TiedScores_CountTheWorstOrder()
    {
        ScoredRow[] rows = [new() { GroupId = 1, Label = 1, Score = 0 }, new() { GroupId = 1, Label = 0, Score = 0 }];

        var metrics = context.Ranking.Evaluate(context.Data.LoadFromEnumerable(rows));

        metrics.NormalizedDiscountedCumulativeGains[0].ShouldBe(0);
        metrics.NormalizedDiscountedCumulativeGains[9].ShouldBe(Math.Log(2) / Math.Log(3), 1e-9);
    }

    private RankingPredictionTransformer<FastTreeRankingModelParameters> Fit() =>
        context.Ranking.Trainers.FastTree(numberOfTrees: 10, numberOfLeaves: 5).Fit(Data());

    private IDataView Data() => context.Data.LoadFromEnumerable(Rows);

    private float[] Scores(ITransformer model) => [.. model.Transform(Data()).GetColumn<float>("Score")];

    private MemoryStream Saved(ITransformer model)
    {
        var file = new MemoryStream();
        context.Model.Save(model, Data().Schema, file);
        file.Position = 0;
        return file;
    }

    private sealed class ScoredRow
    {
        [KeyType(10)]
        public uint GroupId { get; init; }

        public float Label { get; init; }

        public float Score { get; init; }
    }
}

using Matching.Learning.Training;
using Matching.Randomness;
using Matching.Ranking.Forest;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matching.Learning.Tests.Training;

public sealed class EnsembleConversionTests
{
    private const int Features = 6;
    private const int GroupSize = 20;

    private static readonly ExampleRow[] Rows = Draw(2_000);

    [Theory]
    [InlineData(100, 20)]
    [InlineData(200, 6)]
    public void Forest_OfATrainedEnsemble_ScoresAsMlNetDoes(int trees, int leaves)
    {
        var (model, scored) = Train(trees, leaves);

        var forest = FlatForest.Compile(EnsembleConversion.Convert(model, Features));
        var scores = new double[Rows.Length];
        forest.Score(Rows.SelectMany(row => row.Features).ToArray(), scores);

        var expected = scored.GetColumn<float>("Score").ToArray();
        expected.Distinct().Count().ShouldBeGreaterThan(50);
        for (var row = 0; row < expected.Length; row++)
            scores[row].ShouldBe(expected[row], 1e-5 * Math.Max(1, Math.Abs(expected[row])), $"row {row}");
    }

    private static (RegressionTreeEnsemble Trees, IDataView Scored) Train(int trees, int leaves)
    {
        var context = new MLContext(7);
        var definition = SchemaDefinition.Create(typeof(ExampleRow));
        definition[nameof(ExampleRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Features);
        var data = context.Data.LoadFromEnumerable(Rows, definition);
        var trainer = context.Ranking.Trainers.FastTree(new FastTreeRankingTrainer.Options
        {
            RowGroupColumnName = nameof(ExampleRow.GroupId), NumberOfTrees = trees, NumberOfLeaves = leaves, LearningRate = 0.2, NumberOfThreads = 1,
        });
        var model = trainer.Fit(data);
        return (model.Model.TrainedTreeEnsemble, model.Transform(data));
    }

    private static ExampleRow[] Draw(int count)
    {
        var random = new SeededRandom(11);
        var rows = new ExampleRow[count];
        for (var row = 0; row < count; row++)
        {
            var features = new float[Features];
            foreach (ref var value in features.AsSpan())
                value = (float)Math.Round(random.NextDouble() * 10, 2);
            var grade = (features[0] * features[1]) + (5 * random.NextDouble()) - features[2];
            rows[row] = new() { GroupId = (uint)(row / GroupSize), Label = grade > 45 ? 3 : grade > 20 ? 1 : 0, Weight = 1, Features = features };
        }

        return rows;
    }
}

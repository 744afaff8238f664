using System.Globalization;
using System.IO.Compression;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matching.Standins.Tests.ML;

public sealed class LtrFixtureTests
{
    private const int FeatureCount = 23;

    // What the package reaches on the test file of the public task, with one thread and seed 7.
    [Theory(Timeout = 300_000)]
    [InlineData(100, 20, 0.20, 10, 100, 1.0, 0.4136)]
    [InlineData(200, 8, 0.05, 50, 10, 1.0, 0.4361)]
    [InlineData(500, 6, 0.03, 200, 10, 0.5, 0.4418)]
    public Task Fit_PublicTask_RanksLikeThePackage(int trees, int leaves, double rate, int minimum, int truncation, double featureFraction, double package)
    {
        var folder = Environment.GetEnvironmentVariable("MATCHING_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "MATCHING_DATA does not name the folder of the public data sets");
        return Task.Run(() =>
        {
            var context = new MLContext(seed: 7);
            var trainer = context.Ranking.Trainers.FastTree(new FastTreeRankingTrainer.Options
            {
                NumberOfTrees = trees,
                NumberOfLeaves = leaves,
                LearningRate = rate,
                MinimumExampleCountPerLeaf = minimum,
                NdcgTruncationLevel = truncation,
                FeatureFraction = featureFraction,
                CustomGains = [0, 1, 3, 7, 15],
                Seed = 7,
            });

            var model = trainer.Fit(View(context, Read(folder!, "train.csv.gz")));
            var test = Read(folder!, "test.csv.gz");
            float[] scores = [.. model.Transform(View(context, test)).GetColumn<float>("Score")];

            test.Length.ShouldBe(49_142);
            Ndcg.At10(test, scores).ShouldBeGreaterThanOrEqualTo(0.99 * package);
        }, TestContext.Current.CancellationToken);
    }

    private static IDataView View(MLContext context, RankedRow[] rows)
    {
        var definition = SchemaDefinition.Create(typeof(RankedRow));
        definition[nameof(RankedRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, FeatureCount);
        return context.Data.LoadFromEnumerable(rows, definition);
    }

    private static RankedRow[] Read(string folder, string file)
    {
        using var packed = File.OpenRead(Path.Combine(folder, "tasks", "ltr_fixture", file));
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        reader.ReadLine();
        return [.. Lines(reader).Select(RowOf)];
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static RankedRow RowOf(string line)
    {
        var fields = line.Split(',');
        return new()
        {
            GroupId = uint.Parse(fields[0], CultureInfo.InvariantCulture) + 1,
            Label = float.Parse(fields[1], CultureInfo.InvariantCulture),
            Features = Array.ConvertAll(fields[2..], field => float.Parse(field, CultureInfo.InvariantCulture)),
        };
    }
}

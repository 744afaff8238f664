using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Matching.Learning.Data;
using Matching.Learning.Evaluation;
using Matching.Learning.Training;
using Matching.Ranking.Forest;

namespace Matching.Cli.Evaluation;

/// <summary>The task ltr_fixture: does training here rank like ML.NET's FastTree did on the same rows?</summary>
internal sealed class LtrFixture
{
    public const string Name = "ltr_fixture";

    private static readonly ImmutableArray<string> Features =
    [
        "deg_j", "CN", "AA", "RA", "Jaccard", "PA", "PPR", "PPRsym", "Katz", "L3", "WRA", "SCN",
        "BCN", "same", "ses", "sesd", "lead", "toc", "toci", "hh", "gd", "sdeg", "deg_i",
    ];

    private readonly TrainingSet train;
    private readonly TrainingSet test;
    private readonly double readSeconds;

    private LtrFixture(TrainingSet train, TrainingSet test, double readSeconds) => (this.train, this.test, this.readSeconds) = (train, test, readSeconds);

    /// <summary>Trees that all settings grow together; progress counts them.</summary>
    public static int TreeCount => LtrSetting.All.Sum(setting => setting.Parameters.Trees);

    /// <summary>Reads the two files in the folder of public data sets.</summary>
    public static LtrFixture Read(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        var learned = ReadSet(folder, "train.csv.gz");
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new(learned, ReadSet(folder, "test.csv.gz"), seconds);
    }

    public LtrFixtureReport Run(IProgress<int>? progress, CancellationToken cancellation)
    {
        var grown = 0;
        var rows = new List<LtrFixtureRow>();
        foreach (var setting in LtrSetting.All)
        {
            rows.Add(Measure(setting, ShiftedProgress.After(grown, progress), cancellation));
            grown += setting.Parameters.Trees;
        }

        return new(Name, train.RowCount, test.RowCount, Math.Round(readSeconds, 2), rows);
    }

    private LtrFixtureRow Measure(LtrSetting setting, IProgress<int>? progress, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var forest = FlatForest.Compile(LambdaMart.Train(train, setting.Parameters, progress, cancellation: cancellation).Ensemble);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return new(setting.Parameters.Trees, setting.Parameters.Leaves, setting.Parameters.LearningRate)
        {
            Train = ModelQuality.Of(forest, train).NdcgAt10,
            Test = ModelQuality.Of(forest, test).NdcgAt10,
            FastTreeTest = setting.FastTreeTest,
            TrainSeconds = Math.Round(seconds, 2),
            TimesReading = Math.Round(seconds / readSeconds, 2),
            FastTreeTimesReading = setting.FastTreeTimesReading,
        };
    }

    private static TrainingSet ReadSet(string folder, string file)
    {
        var table = new CsvTable(Path.Combine(folder, "tasks", Name, file));
        var rows = table.Rows(["query", "label", .. Features]).Select(fields => (
            Query: fields[0],
            Label: table.Whole(fields[1], "label"),
            Features: Array.ConvertAll(fields[2..], field => Number(table, field))));
        var groups = rows.GroupBy(row => row.Query).Select(group => new TrainingGroup(
            group.Key, group.SelectMany(row => row.Features).ToArray(), group.Select(row => row.Label).ToArray()));
        return new(new FeatureSchema(Features), [.. groups]);
    }

    private static float Number(CsvTable table, string text) =>
        float.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw table.Wrong($"'{text}' is not a number.");
}

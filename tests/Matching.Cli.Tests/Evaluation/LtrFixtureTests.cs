using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Matching.Cli.Tests.Evaluation;

public sealed class LtrFixtureTests : IDisposable
{
    private const string Header =
        "query,label,deg_j,CN,AA,RA,Jaccard,PA,PPR,PPRsym,Katz,L3,WRA,SCN,BCN,same,ses,sesd,lead,toc,toci,hh,gd,sdeg,deg_i";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact(Timeout = 120_000)]
    public async Task Evaluate_SmallFiles_MeasuresEverySetting()
    {
        Write("train.csv.gz", groups: 60, seed: 1);
        Write("test.csv.gz", groups: 30, seed: 2);

        var result = await CommandRunner.RunAsync("evaluate", "ltr_fixture", "--data", folder.FullName, "--json");

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        var report = JsonDocument.Parse(result.Output).RootElement;
        report.GetProperty("task").GetString().ShouldBe("ltr_fixture");
        report.GetProperty("train_rows").GetInt32().ShouldBe(60 * 40);
        report.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("trees").GetInt32()).ShouldBe([100, 200, 500]);
        foreach (var row in report.GetProperty("rows").EnumerateArray())
        {
            row.GetProperty("train_ndcg@10").GetDouble().ShouldBeInRange(0.9, 1);
            row.GetProperty("test_ndcg@10").GetDouble().ShouldBeInRange(0.9, 1);
            row.GetProperty("train_seconds").GetDouble().ShouldBeGreaterThan(0);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Evaluate_FileWithAWord_NamesItAndExitsWith2()
    {
        Write("train.csv.gz", groups: 1, seed: 1, first: "many");

        var result = await CommandRunner.RunAsync("evaluate", "ltr_fixture", "--data", folder.FullName);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ReplaceLineEndings("").ShouldContain("'many' is not a number");
    }

    [Fact(Timeout = 60_000)]
    public async Task Evaluate_NoFiles_SaysWhatIsMissing()
    {
        var result = await CommandRunner.RunAsync("evaluate", "ltr_fixture", "--data", folder.FullName);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ReplaceLineEndings("").ShouldContain("train.csv.gz is missing");
    }

    private void Write(string name, int groups, int seed, string? first = null)
    {
        var random = new Random(seed);
        var path = Directory.CreateDirectory(Path.Combine(folder.FullName, "tasks", "ltr_fixture"));
        using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(path.FullName, name)), CompressionLevel.Fastest));
        writer.WriteLine(Header);
        for (var row = 0; row < groups * 40; row++)
        {
            var features = Enumerable.Range(0, 23).Select(_ => random.NextDouble()).ToArray();
            var label = features[0] > 0.9 ? 3 : features[0] > 0.8 ? 1 : 0;
            var cells = features.Select((value, column) => column == 0 && first is not null ? first : value.ToString(CultureInfo.InvariantCulture));
            writer.WriteLine($"{row / 40},{label},{string.Join(',', cells)}");
        }
    }
}

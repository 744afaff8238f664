using System.Globalization;
using System.Text.Json;
using Matching.Cli.Evaluation.TwoSided;

namespace Matching.Cli.Tests.Evaluation.TwoSided;

/// <summary>
/// An evening of ten and ten, everybody with everybody. Those with an even number are liked and generous, the others neither; the first six dates of everybody
/// are the history.
/// </summary>
public sealed class TwoSidedAcceptanceTests : IDisposable
{
    private const int Side = 10;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dates");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void WithoutHalfKnown_DateToRankFromOneSide_IsKnownFromNeither()
    {
        Write(asymmetric: (1, 11));

        var lenient = History("test");
        var history = lenient.WithoutHalfKnown();

        lenient.Known.ShouldContain(date => date.Proposer == 10 && date.Receiver == 0);
        history.Known.ShouldNotContain(date => date.Proposer == 10 && date.Receiver == 0);
        history.Known.Count.ShouldBe((2 * Side * 6) - 2);
        history.Sought.Count.ShouldBe((2 * Side * 4) + 1);
        history.Sought.Count(one => one.Matched).ShouldBe(history.Sought.Count(one => one.Date.Proposer % 2 == 1 && one.Date.Receiver % 2 == 1));
    }

    [Fact]
    public void Split_Valid_SeesNothingOfTheTest()
    {
        Write();

        var history = History("valid");

        history.Known.Max(date => date.Order).ShouldBe(3);
        history.Sought.ShouldAllBe(one => one.Date.Early && one.Date.Order > 3);
    }

    [Fact]
    public void Decision_EitherSide_DependsOnNoDecision()
    {
        Write();
        var history = History("test");
        var (date, _) = history.Sought[0];

        history.Decision(date with { Accepted = !date.Accepted }, reversed: true).Features.ToArray().ShouldBe(history.Decision(date, reversed: true).Features.ToArray());
        history.Decision(date, reversed: true).Proposer.ShouldBe(date.Receiver);
    }

    [Fact(Timeout = 120_000)]
    public async Task Evaluate_Sample_HasTheAgreedNamesAndFindsTheGenerous()
    {
        Write();

        var result = await CommandRunner.RunAsync("evaluate", "two_sided_acceptance", "--data", folder.FullName, "--split", "valid", "--json");

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        var report = JsonDocument.Parse(result.Output).RootElement;
        report.GetProperty("task").GetString().ShouldBe("two_sided_acceptance");
        var methods = report.GetProperty("methods");
        methods.GetProperty("random").GetProperty("match_auc").GetDouble().ShouldBe(0.5);
        methods.GetProperty("engine").GetProperty("match_auc").GetDouble().ShouldBeGreaterThan(0.8);
        methods.GetProperty("model").GetProperty("ndcg@5").GetDouble().ShouldBeGreaterThan(0.8);
        report.GetProperty("calibration").EnumerateObject().Select(one => one.Name).ShouldBe(["women", "men", "match"]);
    }

    [Fact(Timeout = 120_000)]
    public async Task Evaluate_ForPeople_DrawsCalibrationCurves()
    {
        Write();

        var result = await CommandRunner.RunAsync("evaluate", "two_sided_acceptance", "--data", folder.FullName, "--split", "valid");

        result.Output.ShouldContain("harmonic mean of both directions");
        result.Output.ShouldContain("women: Brier score");
        result.Output.ShouldContain("█");
    }

    [Fact(Timeout = 60_000)]
    public async Task Evaluate_SplitOfAStranger_NamesThem()
    {
        Write();
        await File.AppendAllTextAsync(Path("tasks", "two_sided_acceptance", "split.csv"), "77,78.0,True\n", TestContext.Current.CancellationToken);

        var result = await CommandRunner.RunAsync("evaluate", "two_sided_acceptance", "--data", folder.FullName);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ReplaceLineEndings("").ShouldContain("has the id 77");
    }

    /// <summary>The published figures of the task. Where scores are equal, these are of one random order and ours are means over all; so random has none to compare.</summary>
    [Theory]
    [InlineData("appeal", 0.609, 0.627)]
    [InlineData("one_sided", 0.652, 0.627)]
    [InlineData("harmonic", 0.754, 0.714)]
    [InlineData("product", 0.753, 0.718)]
    public void Run_PublicData_AgreesWithThePublishedFigures(string method, double auc, double ndcg)
    {
        PublicReport.Queries.ShouldBe(284);
        PublicReport.Rows.ShouldBe(3_384);
        PublicReport.Methods[method].Auc.ShouldBe(auc, 0.004);
        PublicReport.Methods[method].Ndcg.ShouldBe(ndcg, 0.005);
    }

    private static AcceptanceReport PublicReport
    {
        get
        {
            var data = Environment.GetEnvironmentVariable("MATCHING_DATA");
            Assert.SkipUnless(Directory.Exists(data), "MATCHING_DATA does not name the folder of the public data sets.");
            return field ??= new TwoSidedAcceptance("test", HistoryOf(data!, "test")).Run(null, TestContext.Current.CancellationToken);
        }
    }

    private static DatingHistory HistoryOf(string folder, string split)
    {
        var (daters, dates) = DatingFiles.Read(folder);
        return DatingHistory.Split(daters, dates, split);
    }

    private DatingHistory History(string split) => HistoryOf(folder.FullName, split);

    private string Path(params string[] parts) => System.IO.Path.Combine([folder.FullName, .. parts]);

    private void Write((int One, int Other)? asymmetric = null)
    {
        folder.CreateSubdirectory("speed_dating");
        folder.CreateSubdirectory("tasks/two_sided_acceptance");
        var pairs = (from one in Enumerable.Range(1, Side) from other in Enumerable.Range(Side + 1, Side) select (one, other)).ToArray();
        (int A, int B)[] dates = [.. pairs, .. pairs.Select(pair => (pair.other, pair.one))];
        File.WriteAllLines(Path("speed_dating", "members.csv"), [Header, .. Enumerable.Range(1, 2 * Side).Select(Member)]);
        File.WriteAllLines(Path("speed_dating", "outcomes.csv"), [
            "proposer,receiver,decision_a,wave,order,int_corr",
            .. dates.Select(date => $"{date.A},{date.B},{(date.A % 2 == 0 && date.B % 2 == 0 ? 1 : 0)},1,{Order(date)},0.1"),
            "1,,0,1,11,"]);
        File.WriteAllLines(Path("tasks", "two_sided_acceptance", "split.csv"), [
            "proposer,receiver,hist",
            .. dates.Select(date => $"{date.A},{date.B}.0,{(Order(date) <= 6 && date != asymmetric ? "True" : "False")}")]);
    }

    private static string Header { get; } =
        "member_id,gender,field_cd,career_c,goal,exphappy,date,go_out,attr3_1,sinc3_1,fun3_1,intel3_1,amb3_1,"
        + "sports,tvsports,exercise,dining,museums,art,hiking,gaming,clubbing,reading,tv,theater,movies,concerts,music,shopping,yoga";

    private static string Member(int id) => string.Create(CultureInfo.InvariantCulture, $"{id},{(id > Side ? 1 : 0)},1,,2,{string.Join(',', Enumerable.Repeat("", 25))}");

    // The same for both: a round robin.
    private static int Order((int A, int B) date) => (Math.Min(date.A, date.B) + Math.Max(date.A, date.B)) % Side + 1;
}

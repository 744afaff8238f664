using System.IO.Compression;
using System.Text.Json;
using Matching.Cli.Evaluation;

namespace Matching.Cli.Tests.Evaluation;

/// <summary>
/// Twenty answers, of which the last four are the test's future. In the history 1 helps 11, 12 and 13, 2 helps 12 and 13, 3 helps 13 and 14;
/// afterwards 2 helps 11, whom only 1 had helped, and 3 helps 12; 9 was never seen before, and 1 and 11 know each other.
/// </summary>
public sealed class HelpersMathOverflowTests : IDisposable
{
    private const string Answers = """
        source,target,time
        1,11,100
        1,12,101
        1,13,102
        2,12,103
        2,13,104
        3,13,105
        3,14,106
        1,11,107
        1,12,108
        1,13,109
        2,12,110
        2,13,111
        3,13,112
        3,14,113
        1,11,114
        5,5,114
        1,12,115
        2,11,200
        9,11,201
        1,11,202
        3,12,203
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("answers");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Split_Test_LeavesTheLastFifthToBeFound()
    {
        var history = History("test");

        history.Count.ShouldBe(7);
        history.Helpers.ShouldBe([0, 1, 2]);
        history.Sought.Select(query => (query.Asker, query.Helpers.Single())).ShouldBe([(3, 1), (4, 2)]);
        history.CandidatesFor(3).ShouldBe([1, 2]);
        history.AnswersGiven(null).ShouldBe([8, 4, 4, 0, 0, 0, 0]);
        history.AnswersGiven(1)[0].ShouldBeInRange(7.99, 8);
    }

    [Fact]
    public void Run_Sample_FindsEverybodyAmongThree()
    {
        var report = new HelpersMathOverflow("test", History("test")).Run(null, TestContext.Current.CancellationToken);

        report.Queries.ShouldBe(2);
        report.Candidates.ShouldBe((2 + 1) / 2.0);
        report.Methods["random"].Recall.ShouldBe(1);
        report.Methods["random"].Ndcg.ShouldBe(((1 + (1 / Math.Log2(3))) / 2 + 1) / 2, 1e-12);
        report.Methods["engine"].ShouldBe(new HelperMeasures(1, 1));
        report.Sources["all"].Recall.ShouldBe(1);
        report.Sources["recent_help"].Recall.ShouldBe(1);
    }

    [Fact]
    public void Run_Json_HasTheAgreedNames()
    {
        var json = JsonSerializer.SerializeToElement(new HelpersMathOverflow("test", History("test")).Run(null, TestContext.Current.CancellationToken));

        json.EnumerateObject().Select(one => one.Name).ShouldBe(["task", "split", "queries", "candidates", "methods", "sources"], ignoreOrder: true);
        json.GetProperty("methods").GetProperty("engine").EnumerateObject().Select(one => one.Name).ShouldBe(["ndcg@10", "recall@100"]);
    }

    [Theory]
    [InlineData("source,target,time\n1,1,5", "nobody answers")]
    [InlineData("source,target\n1,2", "no column time")]
    [InlineData("source,target,time\n1,x,5", "'x' in column target")]
    public void Read_ContentThatCannotBe_SaysWhere(string content, string expected)
    {
        Write(content);

        Should.Throw<UsageException>(() => HelpFile.Read(folder.FullName)).Message.ShouldContain(expected);
    }

    /// <summary>The published figures of the task; random orders and equal scores explain the rest.</summary>
    [Theory]
    [InlineData("random", 0.001, 0.012)]
    [InlineData("answers", 0.046, 0.311)]
    [InlineData("recency", 0.057, 0.378)]
    [InlineData("resource_allocation", 0.049, 0.271)]
    [InlineData("common_neighbours", 0.053, 0.287)]
    [InlineData("ppr", 0.067, 0.336)]
    [InlineData("l3", 0.074, 0.337)]
    [InlineData("ppr_recency", 0.078, 0.400)]
    [InlineData("l3_recency", 0.082, 0.412)]
    [InlineData("l3_recency_60", 0.084, 0.423)]
    [InlineData("l3_recency_30", 0.086, 0.421)]
    public void Run_PublicData_AgreesWithThePublishedFigures(string method, double ndcg, double recall)
    {
        PublicReport.Queries.ShouldBe(2_083);
        PublicReport.Methods[method].Ndcg.ShouldBe(ndcg, 0.001);
        PublicReport.Methods[method].Recall.ShouldBe(recall, 0.005);
    }

    [Fact]
    public void Run_PublicData_TheEngineWithoutLearningRanksBetterAndFindsMoreThanEveryFormula()
    {
        var engine = PublicReport.Methods["engine"];
        foreach (var (_, formula) in PublicReport.Methods.Where(method => !method.Key.StartsWith("engine", StringComparison.Ordinal)))
        {
            formula.Ndcg.ShouldBeLessThan(engine.Ndcg);
            formula.Recall.ShouldBeLessThan(engine.Recall);
        }
        engine.Ndcg.ShouldBeGreaterThan(0.09);
        engine.Recall.ShouldBeGreaterThan(0.43);
    }

    private static HelperReport PublicReport
    {
        get
        {
            var data = Environment.GetEnvironmentVariable("MATCHING_DATA");
            Assert.SkipUnless(Directory.Exists(data), "MATCHING_DATA does not name the folder of the public data sets.");
            return field ??= new HelpersMathOverflow("test", HelpHistory.Split(HelpFile.Read(data!), "test"))
                .Run(null, TestContext.Current.CancellationToken);
        }
    }

    private HelpHistory History(string split)
    {
        Write(Answers);
        return HelpHistory.Split(HelpFile.Read(folder.FullName), split);
    }

    private void Write(string content)
    {
        var path = Path.Combine(folder.FullName, "mathoverflow_answers", "ties.csv.gz");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest));
        writer.Write(content);
    }
}

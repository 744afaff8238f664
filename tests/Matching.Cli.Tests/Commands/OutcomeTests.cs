using Matching.Cli.Tests.Import;

namespace Matching.Cli.Tests.Commands;

public sealed class OutcomeTests(ServerFixture server) : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public async Task Outcome_OfARecordedSuggestion_IsReportedAndListed()
    {
        _intake.ChangeMapping("capacity: open_to,", "capacity: open_to, consents.matching: { value: \"yes\" },");
        (await _intake.ImportAsync(server)).Code.ShouldBe(ExitCode.Success);
        (await RunAsync("suggest", "p", "--record")).Output.ShouldContain("recorded as");
        var shown = (await RunAsync("suggest", "p", "--record", "--exploration", "0.1", "--json")).Json;
        var record = shown.GetProperty("record_id").GetString()!;

        var reported = await RunAsync("outcome", "report", "p", "r", "need-met", "--by", "candidate", "--time", "2031-05-06T18:00Z");
        reported.Code.ShouldBe(ExitCode.Success, reported.Error);
        reported.Output.ShouldContain("need met");
        reported.Output.ShouldContain("2031-05-06");
        (await RunAsync("outcome", "report", "p", "q", "declined")).Code.ShouldBe(ExitCode.Success);
        (await RunAsync("outcome", "report", "p", "q", "met", "--record", record)).Error.ShouldContain("is no list in which the candidate was shown");

        (await RunAsync("outcome", "list", "--json")).Json.GetProperty("outcomes").GetArrayLength().ShouldBe(2);
        var own = await RunAsync("outcome", "list", "--member", "p");
        own.Output.ShouldContain("declined");
        own.Output.ShouldNotContain("need met");
        (await RunAsync("outcome", "list", "--member", "q")).Output.ShouldContain("no outcomes yet");
    }

    [Fact]
    public async Task Import_Outcomes_TakesWordsAndReportsFaultyRows()
    {
        (await _intake.ImportAsync(server)).Code.ShouldBe(ExitCode.Success);
        _intake.Write("outcomes.yaml", """
            files:
              - role: outcomes
                path: outcomes.csv
                fields: { outcome_id: id, member_id: who, candidate_id: whom, answered_by: side, kind: what, time: day }
            """);
        _intake.Write("outcomes.csv", "id,who,whom,side,what,day\n1,p,q,member,Not now,2031-01-02\n2,p,r,candidate,met-again,2031-01-03\n3,p,r,staff,met,2031-01-03\n");

        var result = await RunAsync("import", "csv", "--mapping", _intake.PathOf("outcomes.yaml"), _intake.Folder);

        result.Code.ShouldBe(ExitCode.Rejected, result.Error);
        var outcomes = (await RunAsync("outcome", "list", "--json")).Json.GetProperty("outcomes").EnumerateArray();
        outcomes.Select(one => one.GetProperty("kind").GetString()).ShouldBe(["OUTCOME_KIND_NOT_NOW", "OUTCOME_KIND_MET_AGAIN"]);
    }

    [Theory]
    [InlineData("report", "p", "q", "maybe")]
    [InlineData("report", "p", "q", "met", "--by", "staff")]
    [InlineData("report", "p", "q", "met", "--time", "soon")]
    [InlineData("report", "p", "q")]
    public async Task Run_WrongUsage_ExitsWith2(params string[] arguments)
    {
        var result = await RunAsync(["outcome", .. arguments]);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldNotBeEmpty();
    }

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        CommandRunner.RunAsync([.. arguments, "--server", server.Address, "--network", _intake.Network]);
}

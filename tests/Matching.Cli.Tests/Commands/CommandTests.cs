using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Matching.Cli.Tests.Commands;

public sealed class CommandTests(ServerFixture server)
{
    [Fact]
    public async Task Help_Root_ListsAllCommandsAndExitCodes()
    {
        var help = (await CommandRunner.RunAsync("--help")).Output;

        foreach (var command in (string[])["demo", "serve", "import", "suggest", "explain", "health", "sample", "outcome", "train", "model", "evaluate", "bench"])
            help.ShouldContain($"\n  {command}");
        help.ShouldContain(ExitCode.Help);
        foreach (var option in (string[])["--server", "--network", "--json", "--timeout"])
            help.ShouldContain(option);
    }

    [Theory]
    [InlineData("sugest")]
    [InlineData("suggest")]
    [InlineData("suggest", "m-001", "--limit", "many")]
    [InlineData("import", "csv", "x")]
    [InlineData("health", "--server", "not-an-address")]
    public async Task Run_WrongUsage_ExitsWith2(params string[] arguments)
    {
        var result = await CommandRunner.RunAsync(arguments);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("suggest")]
    [InlineData("metrics")]
    [InlineData("leiden")]
    public async Task Bench_WithoutOptions_IsRightUsage(string bench)
    {
        var result = await CommandRunner.RunAsync("bench", bench, "--seed", "0");

        result.Error.Trim().ShouldStartWith("--seed must be at least 1");
        result.Error.ShouldNotContain("--ties");
        result.Error.ShouldNotContain("--nodes");
    }

    [Fact]
    public async Task Health_NobodyListens_SaysHowToStartAndExitsWith4()
    {
        var result = await CommandRunner.RunAsync("health", "--server", $"http://127.0.0.1:{FreePort()}");

        result.Code.ShouldBe(ExitCode.Unavailable);
        result.Error.ShouldContain("matching serve");
    }

    [Fact]
    public async Task Health_ServerServes_ShowsNetworks()
    {
        await server.HaveSampleAsync();

        var result = await CommandRunner.RunAsync("health", "--server", server.Address, "--network", "riverside");
        var json = (await CommandRunner.RunAsync("health", "--server", server.Address, "--network", "riverside", "--json")).Json;

        result.Code.ShouldBe(ExitCode.Success);
        result.Output.ShouldContain("riverside");
        json.GetProperty("serving").GetBoolean().ShouldBeTrue();
        json.GetProperty("networks")[0].GetProperty("member_count").GetInt64().ShouldBe(486);
    }

    [Fact]
    public async Task Suggest_Member_ShowsWhoThroughWhomAndWhy()
    {
        await server.HaveSampleAsync();

        var result = await RunAsync("suggest", "m-225", "--limit", "3");
        var json = (await RunAsync("suggest", "m-225", "--limit", "3", "--json")).Json;

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        result.Output.ShouldContain("through");
        var suggestions = json.GetProperty("suggestions").EnumerateArray().ToArray();
        suggestions.Length.ShouldBe(3);
        foreach (var suggestion in suggestions)
            result.Output.ShouldContain(suggestion.GetProperty("member_id").GetString()!);
        Names(json).ShouldBe(["suggestions", "revision", "model_version", "policy_version", "candidates_considered", "record_id"]);
        Names(suggestions[0]).ShouldBeSubsetOf(["member_id", "display_name", "rank", "score", "bridge", "sources", "reasons", "path"]);
        suggestions.ShouldAllBe(suggestion => suggestion.GetProperty("bridge").GetString()!.StartsWith("BRIDGE_KIND_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explain_Suggestion_ShowsEveryContribution()
    {
        await server.HaveSampleAsync();
        var candidate = (await RunAsync("suggest", "m-225", "--json")).Json.GetProperty("suggestions")[0].GetProperty("member_id").GetString()!;

        var result = await RunAsync("explain", "m-225", candidate);
        var json = (await RunAsync("explain", "m-225", candidate, "--json")).Json;

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        var contributions = json.GetProperty("contributions").EnumerateArray().ToArray();
        contributions.ShouldNotBeEmpty();
        foreach (var contribution in contributions)
            result.Output.ShouldContain(contribution.GetProperty("feature").GetString()!);
    }

    [Fact]
    public async Task Suggest_UnknownMember_FailsWithOneSentence()
    {
        await server.HaveSampleAsync();

        var result = await RunAsync("suggest", "nobody");

        result.Code.ShouldBe(ExitCode.Failed);
        result.Output.ShouldBeEmpty();
        result.Error.Trim().Split('\n').ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Suggest_LimitOutOfRange_NamesTheField()
    {
        var result = await RunAsync("suggest", "m-001", "--limit", "500");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("limit");
    }

    [Fact]
    public async Task Run_Interrupted_ExitsWith130()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = await CommandLine.RunAsync(
            ["health", "--server", server.Address], Cli.Terminal.CliTerminal.Plain(TextReader.Null, output, error, 80), new CancellationToken(canceled: true));

        code.ShouldBe(ExitCode.Cancelled);
        error.ToString().ShouldContain("Interrupted");
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CommandRunner.RunAsync([.. arguments, "--server", server.Address, "--network", "riverside"]);

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

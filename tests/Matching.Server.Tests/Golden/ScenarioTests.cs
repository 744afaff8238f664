using Grpc.Core;
using Matching.Neo4j.Testing;
using Matching.Server.Hosting;
using Matching.Server.Tests.Replicas;

namespace Matching.Server.Tests.Golden;

/// <summary>
/// Small worlds over the wire. Who is suggested to whom, and why they may be, is written from the in-memory store alone, by running the tests with
/// MATCHING_WRITE_EXPECTED naming the folder of the scenarios' sources; ranks are left to the model. Every other store must answer the same to the byte.
/// </summary>
public sealed class ScenarioTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(s_folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Scenario_InMemory_SuggestsWhomExpected(string name)
    {
        var said = string.Concat((await AskAsync(name, new ServerOptions { Store = StoreKind.Memory })).SelectMany(Lines));

        if (Environment.GetEnvironmentVariable("MATCHING_WRITE_EXPECTED") is { } sources)
            await File.WriteAllTextAsync(Path.Combine(sources, $"{name}.expected"), said);
        else
            said.ShouldBe(await File.ReadAllTextAsync(Path.Combine(s_folder, $"{name}.expected")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Scenario_OnSqlite_AnswersAsInMemory(string name)
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            var sqlite = await AskAsync(name, new ServerOptions { Store = StoreKind.Sqlite, StorePath = Path.Combine(directory.FullName, "m.db") });

            sqlite.ShouldBe(await AskAsync(name, new ServerOptions { Store = StoreKind.Memory }));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Theory(Timeout = 600_000)]
    [MemberData(nameof(Names))]
    public async Task Scenario_OnNeo4j_AnswersAsInMemory(string name)
    {
        var neo4j = await Neo4jServer.SharedAsync(TestContext.Current.CancellationToken);

        (await AskAsync(name, Neo4jServers.OptionsFor(neo4j))).ShouldBe(await AskAsync(name, new ServerOptions { Store = StoreKind.Memory }));
    }

    private static async Task<List<V1.StreamSuggestionsResponse>> AskAsync(string name, ServerOptions options)
    {
        await using var server = new RunningServer(options);
        await server.InitializeAsync();
        var scenario = Scenario.Read(Path.Combine(s_folder, $"{name}.yaml"));
        var world = await scenario.ImportIntoAsync(server);
        using var call = server.Matching.StreamSuggestions(new() { NetworkId = world.Id, MemberIds = { scenario.Members.Select(m => m.MemberId) } });
        return await call.ResponseStream.ReadAllAsync().ToListAsync();
    }

    private static IEnumerable<string> Lines(V1.StreamSuggestionsResponse answer) =>
    [
        $"{answer.MemberId}:{(answer.Failure is null ? "" : $" {answer.Failure.Reason}")}\n",
        .. (answer.Suggestions?.Suggestions ?? []).OrderBy(s => s.MemberId, StringComparer.Ordinal).Select(s => $"  {Line(s)}\n"),
    ];

    private static string Line(V1.Suggestion suggestion)
    {
        var path = suggestion.Path is null ? "" : $", via {string.Join(" and ", suggestion.Path.Introducers.Select(i => i.MemberId))}";
        return $"{suggestion.MemberId}, {suggestion.Bridge.ToString().ToLowerInvariant()}{path}: {string.Join(", ", suggestion.Sources)}";
    }
}

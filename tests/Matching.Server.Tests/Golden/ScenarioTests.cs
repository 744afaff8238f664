using Grpc.Core;
using Matching.Server.Hosting;

namespace Matching.Server.Tests.Golden;

/// <summary>
/// Small worlds over the wire. What is expected is written from the in-memory store alone, by running the tests with MATCHING_WRITE_EXPECTED
/// naming the folder of the scenarios' sources; every other store must then say the same.
/// </summary>
public sealed class ScenarioTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Scenarios");

    public static TheoryData<string, StoreKind> Runs
    {
        get
        {
            var runs = new TheoryData<string, StoreKind>();
            foreach (var name in Directory.GetFiles(s_folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal))
            {
                runs.Add(name!, StoreKind.Memory);
                runs.Add(name!, StoreKind.Sqlite);
            }
            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Scenario_OverTheWire_AnswersAsExpected(string name, StoreKind store)
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            await using var server = new RunningServer(new ServerOptions { Store = store, StorePath = Path.Combine(directory.FullName, "m.db") });
            await server.InitializeAsync();
            var scenario = Scenario.Read(Path.Combine(s_folder, $"{name}.yaml"));
            var world = await scenario.ImportIntoAsync(server);

            var said = await SayAsync(world, scenario.Members.Select(m => m.MemberId));

            if (store == StoreKind.Memory && Environment.GetEnvironmentVariable("MATCHING_WRITE_EXPECTED") is { } sources)
                await File.WriteAllTextAsync(Path.Combine(sources, $"{name}.expected"), said);
            else
                said.ShouldBe(await File.ReadAllTextAsync(Path.Combine(s_folder, $"{name}.expected")));
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static async Task<string> SayAsync(World world, IEnumerable<string> members)
    {
        using var call = world.Server.Matching.StreamSuggestions(new() { NetworkId = world.Id, MemberIds = { members } });
        var lines = new List<string>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync())
        {
            lines.Add($"{answer.MemberId}:{(answer.Failure is null ? "" : $" {answer.Failure.Reason}")}\n");
            lines.AddRange((answer.Suggestions?.Suggestions ?? []).Select(s => $"  {Line(s)}\n"));
        }
        return string.Concat(lines);
    }

    private static string Line(V1.Suggestion suggestion)
    {
        var path = suggestion.Path is null ? "" : $", via {string.Join(" and ", suggestion.Path.Introducers.Select(i => i.MemberId))}";
        return $"{suggestion.Rank}. {suggestion.MemberId}, {suggestion.Bridge.ToString().ToLowerInvariant()}{path}: {string.Join(' ', suggestion.Reasons.Select(r => r.Code))}";
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Matching.Cli.Bench;
using Matching.Graph;
using Matching.Server.Hosting;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Cli.Commands;

/// <summary>`matching bench`: measures the engine on generated data, in this process.</summary>
internal static class BenchCommand
{
    private static readonly Option<int> Members = Number("--members", "Members to generate", 100_000);
    private static readonly Option<int> Ties = Number("--ties", "Tied pairs to generate", 1_000_000);

    // As many as a single-threaded interpreter measures in a minute or two.
    private static readonly Option<int> FewMembers = Number("--members", "Members to generate", 2_000);
    private static readonly Option<int> FewTies = Number("--ties", "Tied pairs to generate", 10_000);

    // A question takes Neo4j many times as long as the engine.
    private static readonly Option<int> FewQueries = Number("--queries", "Questions to measure, after a warm-up", 200);
    private static readonly Option<int> Writes = Number("--writes", "Single writes to measure, after a warm-up", 500);

    private static readonly Option<int> Queries = Number("--queries", "Questions to measure, after a warm-up", 5_000);
    private static readonly Option<int> Seed = Number("--seed", "Seed of the network and the questions", 1);

    private static readonly Option<bool> OverGrpc = new("--grpc") { Description = "Measure over gRPC on the loopback, too" };

    private static readonly Option<int> Candidates = Number("--candidates", "Candidates to score in one go", 1_000);
    private static readonly Option<int> Trees = Number("--trees", "Trees of the forest", 500);
    private static readonly Option<int> Features = Number("--features", "Features of a candidate", 22);

    private static readonly Option<int> Nodes = Number("--nodes", "Nodes to generate", 1_000_000);
    private static readonly Option<int> Pairs = Number("--pairs", "Pairs of nodes to draw; a few are drawn twice", 10_000_000);
    private static readonly Option<int> Groups = Number("--groups", "Planted groups, with 70 % of the pairs inside", 2_000);
    private static readonly Option<string[]> Peers = PeerOption();

    private static readonly StoreOptions Store = new();

    public static Command Create(CliContext context) => new("bench", "Measures the engine") { Suggest(context), Metrics(context), Leiden(context), Forest(context), Neo4j(context) };

    private static Command Suggest(CliContext context)
    {
        var suggest = new Command("suggest", "Measures suggestions and tie events in the engine, without store") { Members, Ties, Queries, Seed, OverGrpc };
        suggest.Validators.Add(CheckRoom(Members, Ties));
        suggest.Validators.Add(CheckMemory);
        context.Run(suggest, async (parsed, cancellation) =>
        {
            var report = await SuggestBench.RunAsync(NetworkOf(parsed, Members, Ties), parsed.GetValue(Queries), parsed.GetValue(OverGrpc), cancellation);
            SuggestBenchView.Write(context.Terminal, report, context.IsJson(parsed));
            return ExitCode.Success;
        });
        return suggest;
    }

    private static Command Metrics(CliContext context)
    {
        var metrics = new Command("metrics", "Measures the network measures, beside NetworkX where Python has it") { FewMembers, FewTies, Seed };
        metrics.Validators.Add(CheckRoom(FewMembers, FewTies));
        context.Run(metrics, async (parsed, cancellation) =>
        {
            var report = await Task.Run(() => MetricsBench.RunAsync(NetworkOf(parsed, FewMembers, FewTies), cancellation), cancellation);
            MetricsBenchView.Write(context.Terminal, report, context.IsJson(parsed));
            return ExitCode.Success;
        });
        return metrics;
    }

    private static Command Leiden(CliContext context)
    {
        var leiden = new Command("leiden", "Measures the search for communities, beside igraph's and leidenalg's where Python has them") { Nodes, Pairs, Groups, Seed, Peers };
        leiden.Validators.Add(result =>
        {
            if (Given(result, Groups) > Given(result, Nodes) || Given(result, Nodes) < 2)
                result.AddError("--nodes must be at least 2, and at least as many as --groups");
        });
        context.Run(leiden, async (parsed, cancellation) =>
        {
            var graph = new PlantedGraphParameters
            {
                Nodes = parsed.GetValue(Nodes), Pairs = parsed.GetValue(Pairs), Groups = parsed.GetValue(Groups), Seed = (ulong)parsed.GetValue(Seed),
            };
            var progress = new BenchProgress(context.Terminal.Error);
            var report = await Task.Run(() => LeidenBench.RunAsync(graph, parsed.GetRequiredValue(Peers), progress, cancellation), cancellation);
            LeidenBenchView.Write(context.Terminal, report, context.IsJson(parsed));
            return ExitCode.Success;
        });
        return leiden;
    }

    private static Action<CommandResult> CheckRoom(Option<int> members, Option<int> ties) => result =>
    {
        if (!NetworkSimulation.CanTie(Given(result, members), Given(result, ties)))
            result.AddError("--ties must be at most a quarter of all pairs that --members could make");
    };

    private static void CheckMemory(CommandResult result)
    {
        var needed = new SnapshotMemory(Given(result, Members), Given(result, Ties)).BuildBytes;
        if (needed > SnapshotMemory.AvailableBytes)
            result.AddError($"such a network needs about {needed >> 20:N0} MiB, of which {SnapshotMemory.AvailableBytes >> 20:N0} are left");
    }

    // A validator finds no values but those that were typed.
    private static int Given(CommandResult result, Option<int> option) =>
        result.GetResult(option)?.GetValueOrDefault<int>() ?? (int)option.GetDefaultValue()!;

    private static SimulationParameters NetworkOf(ParseResult parsed, Option<int> members, Option<int> ties) => new()
    {
        Members = parsed.GetValue(members),
        Ties = parsed.GetValue(ties),
        Seed = (ulong)parsed.GetValue(Seed),
    };

    private static Command Forest(CliContext context)
    {
        var forest = new Command("forest", "Measures scoring by trees on one core, beside walking them") { Candidates, Trees, Features, Seed };
        context.Run(forest, (parsed, cancellation) => Task.Run(
            () =>
            {
                var report = ForestBench.Run(
                    parsed.GetValue(Candidates), parsed.GetValue(Trees), parsed.GetValue(Features), (ulong)parsed.GetValue(Seed), cancellation);
                ForestBenchView.Write(context.Terminal, report, context.IsJson(parsed));
                return ExitCode.Success;
            },
            cancellation));
        return forest;
    }

    private static Command Neo4j(CliContext context)
    {
        var neo4j = new Command("neo4j", "Measures Neo4j as a store, beside SQLite and beside plain Cypher, in networks of its own")
        {
            Members, Ties, Writes, FewQueries, Seed,
        };
        Store.AddTo(neo4j);
        neo4j.Validators.Add(CheckRoom(Members, Ties));
        context.Run(neo4j, async (parsed, cancellation) =>
        {
            var location = StoreOptions.LocationOf(await Store.ReadAsync(parsed, context.Terminal, cancellation));
            if (location.Kind != StoreKind.Neo4j)
                throw new UsageException("Say which Neo4j to measure: give --neo4j-uri.");
            await using var store = new InMemoryStore(TimeProvider.System);
            await using var snapshots = new SnapshotSource(store, TimeProvider.System);
            var bench = new Neo4jBench(location.Neo4j, NetworkOf(parsed, Members, Ties), new BenchProgress(context.Terminal.Error), cancellation);
            var report = await bench.RunAsync(parsed.GetValue(Writes), parsed.GetValue(FewQueries), new SuggestionEngine(snapshots));
            Neo4jBenchView.Write(context.Terminal, report, context.IsJson(parsed));
            return ExitCode.Success;
        });
        return neo4j;
    }

    private static Option<string[]> PeerOption()
    {
        var option = new Option<string[]>("--peers")
        {
            Description = "Which libraries to measure beside; leidenalg takes ten times as long as igraph (igraph)",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [LeidenPeers.Names[0]],
        };
        option.AcceptOnlyFromAmong([.. LeidenPeers.Names]);
        return option;
    }

    private static Option<int> Number(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = $"{description} ({otherwise})", HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError($"{name} must be at least 1");
        });
        return option;
    }
}

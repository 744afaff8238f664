using System.CommandLine;
using Matching.Cli.Bench;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Cli.Commands;

/// <summary>`matching bench suggest`: measures the engine on a generated network, in this process.</summary>
internal static class BenchCommand
{
    private static readonly Option<int> Members = Number("--members", "Members to generate", 100_000);
    private static readonly Option<int> Ties = Number("--ties", "Tied pairs to generate", 1_000_000);
    private static readonly Option<int> Queries = Number("--queries", "Questions to measure, after a warm-up", 5_000);
    private static readonly Option<int> Seed = Number("--seed", "Seed of the network and the questions", 1);

    public static Command Create(CliContext context)
    {
        var suggest = new Command("suggest", "Measures suggestions in the engine, without server and store") { Members, Ties, Queries, Seed };
        suggest.Validators.Add(result =>
        {
            if (!NetworkSimulation.CanTie(result.GetValue(Members), result.GetValue(Ties)))
                result.AddError("--ties must be at most a quarter of all pairs that --members could make");
        });
        context.Run(suggest, async (parsed, cancellation) =>
        {
            var parameters = new SimulationParameters
            {
                Members = parsed.GetValue(Members),
                Ties = parsed.GetValue(Ties),
                Seed = (ulong)parsed.GetValue(Seed),
            };
            // The engine is asked with a view at hand; the store behind it stays empty.
            await using var store = new InMemoryStore(TimeProvider.System);
            await using var snapshots = new SnapshotSource(store, TimeProvider.System);
            var report = SuggestBench.Run(parameters, parsed.GetValue(Queries), new SuggestionEngine(snapshots), cancellation);
            SuggestBenchView.Write(context.Terminal, report, context.IsJson(parsed));
            return ExitCode.Success;
        });
        return new Command("bench", "Measures the engine") { suggest };
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

using System.CommandLine;
using Matching.Cli.Bench;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Cli.Commands;

/// <summary>`matching bench`: measures the engine on generated data, in this process.</summary>
internal static class BenchCommand
{
    private static readonly Option<int> Members = Number("--members", "Members to generate", 100_000);
    private static readonly Option<int> Ties = Number("--ties", "Tied pairs to generate", 1_000_000);
    private static readonly Option<int> Queries = Number("--queries", "Questions to measure, after a warm-up", 5_000);
    private static readonly Option<int> Seed = Number("--seed", "Seed of the network and the questions", 1);

    private static readonly Option<int> Candidates = Number("--candidates", "Candidates to score in one go", 1_000);
    private static readonly Option<int> Trees = Number("--trees", "Trees of the forest", 500);
    private static readonly Option<int> Features = Number("--features", "Features of a candidate", 22);

    public static Command Create(CliContext context) => new("bench", "Measures the engine") { Suggest(context), Forest(context) };

    private static Command Suggest(CliContext context)
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
        return suggest;
    }

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

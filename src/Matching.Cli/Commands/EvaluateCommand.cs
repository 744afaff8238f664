using System.CommandLine;
using Matching.Cli.Evaluation;
using Matching.Cli.Terminal;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching evaluate`: reproduces a task on public data, without a server.</summary>
internal static class EvaluateCommand
{
    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "Folder of the public data sets (MATCHING_DATA)",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo(Environment.GetEnvironmentVariable("MATCHING_DATA") is { Length: > 0 } folder ? folder : "."),
    };

    private static readonly Option<string> Split = new Option<string>("--split")
    {
        Description = "Villages to rank; tune on train and valid only",
        DefaultValueFactory = _ => "test",
    }.AcceptOnlyFromAmong("train", "valid", "test");

    public static Command Create(CliContext context)
    {
        var villages = new Command(BridgingVillages.Name, "Find the hidden ties of help between clusters of 37 villages") { Data, Split };
        context.Run(villages, (parsed, cancellation) => Task.Run(() => Run(context, parsed, cancellation), cancellation));
        return new Command("evaluate", "Measures the ranking on public data, beside known methods") { villages };
    }

    private static int Run(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var split = parsed.GetRequiredValue(Split);
        var task = new BridgingVillages(split, VillageFiles.Read(parsed.GetRequiredValue(Data).FullName, split));
        var report = context.Terminal.Err.Progress().AutoClear(true).Start(progress =>
        {
            var bar = progress.AddTask("villages", maxValue: task.VillageCount);
            return task.Run(RankingMethods.All, new BarProgress(bar), cancellation);
        });
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, report);
        else
            new EvaluationTable(context.Terminal.Out).Write(report, RankingMethods.All);
        return ExitCode.Success;
    }

    private sealed class BarProgress(ProgressTask bar) : IProgress<int>
    {
        public void Report(int value) => bar.Value = value;
    }
}

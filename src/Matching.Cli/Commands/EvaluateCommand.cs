using System.CommandLine;
using Matching.Cli.Evaluation;
using Matching.Cli.Evaluation.TwoSided;
using Matching.Cli.Terminal;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Ranking.Forest;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching evaluate`: reproduces tasks on public data, without a server.</summary>
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
        Description = "Part to rank; tune on train and valid only",
        DefaultValueFactory = _ => "test",
    }.AcceptOnlyFromAmong("train", "valid", "test");

    private static readonly Option<string> Dates = new Option<string>("--split")
    {
        Description = "Dates to rank; valid are the last of the test's history",
        DefaultValueFactory = _ => "test",
    }.AcceptOnlyFromAmong("valid", "test");

    private static readonly Option<bool> OwnNetwork = new("--own-network")
    {
        Description = "Also learn from the visible ties of the villages that are ranked, as model_own",
    };

    private static readonly Option<bool> OwnHistory = new("--own-network")
    {
        Description = "Also learn from the history as `matching train` learns from a network, as model_own",
    };

    public static Command Create(CliContext context) => new("evaluate", "Measures the ranking on public data, beside known methods")
    {
        Task(context, BridgingVillages.Name, "Find the hidden ties of help between clusters of 37 villages; models learn on the villages of train", EvaluateVillages, [Data, Split, OwnNetwork]),
        Task(context, HelpersMathOverflow.Name, "Find who will answer whom for the first time, among 7,834 mathematicians", EvaluateHelpers, [Data, Split, OwnHistory]),
        Task(context, LtrFixture.Name, "Train on rows that ML.NET's FastTree was trained on, and compare", EvaluateFixture, [Data]),
        Task(context, TwoSidedAcceptance.Name, "Foretell at speed dating whom both sides will say yes to", EvaluateAcceptance, [Data, Dates]),
    };

    private static Command Task(CliContext context, string name, string description, Action<CliContext, ParseResult, CancellationToken> body, Option[]? options = null)
    {
        var task = new Command(name, description);
        Array.ForEach(options ?? [Data, Split], task.Options.Add);
        context.Run(task, async (parsed, cancellation) =>
        {
            await System.Threading.Tasks.Task.Run(() => body(context, parsed, cancellation), cancellation);
            return ExitCode.Success;
        });
        return task;
    }

    private static void EvaluateVillages(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, split) = (parsed.GetRequiredValue(Data).FullName, parsed.GetRequiredValue(Split));
        var villages = VillageFiles.Read(folder, split);
        RankingMethod[] methods = [.. VillageMethods.All, .. LearnVillages(context, parsed, folder, split, villages, cancellation)];
        var task = new BridgingVillages(split, villages);
        var report = WithProgress(context, "villages", task.VillageCount, progress => task.Run(methods, progress, cancellation));
        Write(context, parsed, report, methods.Select(method => (method.Name, method.Title)), VillageMeasures.Columns);
    }

    // Villages that models learned from say nothing of how well they learned.
    private static IEnumerable<RankingMethod> LearnVillages(
        CliContext context, ParseResult parsed, string folder, string split, IReadOnlyList<Village> villages, CancellationToken cancellation)
    {
        if (split == "train")
            yield break;
        var learning = new VillageLearning(new(), VillageFiles.ReadTaught(folder));
        yield return WithProgress(context, "trees", learning.TreeCount, progress => learning.Model(progress, cancellation));
        if (parsed.GetValue(OwnNetwork))
            yield return WithProgress(context, "trees", learning.TreeCount, progress => learning.OwnModel(villages, progress, cancellation));
    }

    private static void EvaluateHelpers(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var split = parsed.GetRequiredValue(Split);
        var answers = HelpFile.Read(parsed.GetRequiredValue(Data).FullName);
        var history = HelpHistory.Split(answers, split);
        HelperModel[] models = [.. LearnHelpers(context, answers, split, cancellation), .. parsed.GetValue(OwnHistory) ? LearnFromHistory(context, history, cancellation) : []];
        var task = new HelpersMathOverflow(split, history, models);
        var report = WithProgress(context, "askers", task.QueryCount, progress => task.Run(progress, cancellation));
        Write(context, parsed, report, new HelperMethods(history, models).All.Select(method => (method.Name, method.Title)), HelperMeasures.Columns);
    }

    private static HelperModel[] LearnHelpers(CliContext context, HelpAnswer[] answers, string split, CancellationToken cancellation)
    {
        var learning = new HelperLearning(new(), HelpHistory.Before(answers, split));
        return Learn(context, "model", "Matching, learned on earlier years", () => WithProgress(context, "trees", learning.TreeCount, progress => learning.Learn(progress, cancellation)));
    }

    // What the training itself held out is told beside the figures of what followed: the one should say of the other whether the model is better than the prior.
    private static HelperModel[] LearnFromHistory(CliContext context, HelpHistory history, CancellationToken cancellation) => Learn(context, "model_own", "Matching, learned from its own network", () =>
    {
        var training = new OwnNetworkTraining(history.Parts.Value, new());
        var result = WithProgress(context, "trees", training.TreeCount, progress => training.Run(TimeProvider.System, progress, cancellation));
        context.Terminal.Err.MarkupLineInterpolated($"Of what the training held out, the model reached an NDCG@10 of {result.Quality.NdcgAt10:0.0000} and the prior {result.Prior.NdcgAt10:0.0000}.");
        return result.Model.Serve("model_own");
    });

    private static HelperModel[] Learn(CliContext context, string name, string title, Func<ForestModel> learn)
    {
        try
        {
            return [new(name, title, learn())];
        }
        catch (TooFewOutcomesException refusal)
        {
            context.Terminal.Err.MarkupLineInterpolated($"[yellow]No model:[/] {refusal.Message}");
            return [];
        }
    }

    private static void EvaluateAcceptance(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var split = parsed.GetRequiredValue(Dates);
        var (daters, dates) = DatingFiles.Read(parsed.GetRequiredValue(Data).FullName);
        var task = new TwoSidedAcceptance(split, DatingHistory.Split(daters, dates, split));
        var report = WithProgress(context, "models", LearnedAcceptance.Parts, progress => task.Run(progress, cancellation));
        var titles = AcceptanceMethods.All.Select(method => (method.Name, method.Title)).Concat(AcceptanceMethods.Strict.Select(method => (method.Name, method.Title)));
        Write(context, parsed, report, titles, AcceptanceMeasures.Columns);
        if (!context.IsJson(parsed))
            new CalibrationCurve(context.Terminal.Out).Write(report.Calibration);
    }

    private static T WithProgress<T>(CliContext context, string what, int count, Func<IProgress<int>, T> work) =>
        context.Terminal.Err.Progress().AutoClear(true).Start(progress => work(new BarProgress(progress.AddTask(what, maxValue: count))));

    private static void Write<TReport, TMeasures>(
        CliContext context,
        ParseResult parsed,
        TReport report,
        IEnumerable<(string Name, string Title)> methods,
        IReadOnlyList<(string Title, Func<TMeasures, double> Value)> columns)
        where TReport : EvaluationReport<TMeasures>
    {
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, report);
        else
            new EvaluationTable(context.Terminal.Out).Write(report, methods, columns);
    }

    private static void EvaluateFixture(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var task = LtrFixture.Read(parsed.GetRequiredValue(Data).FullName);
        var report = WithProgress(context, "trees", LtrFixture.TreeCount, progress => task.Run(progress, cancellation));
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, report);
        else
            new LtrFixtureTable(context.Terminal.Out).Write(report);
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.Cli.Training;
using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.Models;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Model;
using Matching.Server.Hosting;
using Matching.Storage;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching train`: learns a ranking from stored networks themselves and writes a model file.</summary>
internal static class TrainCommand
{
    // Each takes as long as a training.
    private const int MostFolds = 20;

    private static readonly StoreOptions Store = new();

    private static readonly Option<string[]> Also = new("--also")
    {
        Description = "A further network of the store to learn from, so that one model serves all; once for each",
        HelpName = "ID",
    };

    private static readonly Option<FileInfo> Output = new("--output", "-o") { Description = "Model file to write", HelpName = "FILE", Required = true };

    private static readonly Option<int> Draws = Positive("--draws", "Times that a part of the ties is hidden to learn from, where it is not known when they began", new OwnNetworkParameters().Draws);

    private static readonly Option<int> Trees = Positive("--trees", "Most trees of each of the models that are added up; fewer are grown where more would rank others no better", new OwnNetworkParameters().Training.Trees);

    private static readonly Option<int> Folds = FoldsOption();

    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of everything random", HelpName = "N", DefaultValueFactory = _ => new OwnNetworkParameters().Seed };

    public static Command Create(CliContext context)
    {
        var command = new Command(
            "train",
            "Learns a ranking from a network, or from several (--also): from what its members answered to the suggestions they were shown, once enough did, and from ties between its clusters: from "
            + "those that began in its past, each as it was foreseeable then, where interactions tell when that was; else it hides weak ones several times over and learns to find them. The model is written only if it ranks what was held out at least as well as the ranking of the first day. "
            + $"A training that was stopped goes on where it was when the same command is given again.\n\n{ExitCode.Help}")
        {
            Also, Output, Draws, Trees, Folds, Seed,
        };
        Store.AddTo(command);
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var networks = NetworksOf(context, parsed);
        var location = StoreOptions.LocationOf(await Store.ReadAsync(parsed, context.Terminal, cancellation));
        if (location.Kind == StoreKind.Sqlite && !File.Exists(location.Path))
            throw new UsageException($"{location.Path} is not there; --data names the file that keeps the networks.");
        // A server on the same machine comes first; training takes what it leaves.
        context.Terminal.GiveWay();
        await using var store = await location.OpenAsync(TimeProvider.System, cancellation);
        var taught = ImmutableArray.CreateBuilder<TaughtNetwork>();
        foreach (var network in networks)
            taught.Add(await LoadAsync(store, network, cancellation));
        var unfinished = parsed.GetRequiredValue(Output).FullName + ".unfinished";
        var finished = new FinishedTrainings(unfinished, TimeProvider.System);
        var training = new OwnNetworkTraining(taught.ToImmutable(), ParametersOf(parsed), finished);
        try
        {
            return Finish(context, parsed, finished, await Task.Run(() => WithProgress(context, training, cancellation), cancellation));
        }
        catch (OperationCanceledException) when (finished.Any)
        {
            context.Terminal.Err.MarkupLineInterpolated($"Stopped. The same command goes on from what is done, which is kept in {unfinished}.");
            throw;
        }
    }

    private static int Finish(CliContext context, ParseResult parsed, FinishedTrainings finished, OwnNetworkResult result)
    {
        var file = parsed.GetRequiredValue(Output);
        if (result.IsWorthServing)
            ModelFile.Write(result.Model, file.FullName);
        finished.Clear();
        new TrainingView(context.Terminal, ParametersOf(parsed).Answers.MinimumMembers).Write(result, result.IsWorthServing ? file.ToString() : null, context.IsJson(parsed));
        return result.IsWorthServing ? ExitCode.Success : ExitCode.Failed;
    }

    private static OwnNetworkResult WithProgress(CliContext context, OwnNetworkTraining training, CancellationToken cancellation) =>
        context.Terminal.Err.Progress().AutoClear(true).Start(progress =>
        {
            var bar = progress.AddTask("trees", maxValue: training.TreeCount);
            return training.Run(TimeProvider.System, new BarProgress(bar), cancellation);
        });

    private static async Task<TaughtNetwork> LoadAsync(IGraphStore store, NetworkId network, CancellationToken cancellation)
    {
        var builder = new SnapshotBuilder();
        var answered = new AnsweredNetwork(builder);
        await store.LoadAsync(network, answered, cancellation);
        return new(builder.PartsOf(builder.Build(cancellation: cancellation)), answered.Lists);
    }

    private static OwnNetworkParameters ParametersOf(ParseResult parsed)
    {
        var defaults = new OwnNetworkParameters();
        return defaults with
        {
            Draws = parsed.GetValue(Draws),
            Folds = parsed.GetValue(Folds),
            Training = defaults.Training with { Trees = parsed.GetValue(Trees) },
            Seed = parsed.GetValue(Seed),
        };
    }

    private static NetworkId[] NetworksOf(CliContext context, ParseResult parsed)
    {
        var first = parsed.GetValue(context.Options.Network) is { Length: > 0 } id ? NetworkOf("--network", id) : throw new UsageException("--network says which network to learn from.");
        NetworkId[] networks = [first, .. (parsed.GetValue(Also) ?? []).Select(also => NetworkOf("--also", also))];
        if (networks.CountBy(network => network).FirstOrDefault(network => network.Value > 1) is { Value: > 1 } twice)
            throw new UsageException($"--also names {twice.Key} a second time.");
        if (networks.Length > 1 && parsed.GetValue(Folds) is var folds && folds > networks.Length)
            throw new UsageException($"--folds deals whole networks out where there are several, so it must be at most {networks.Length} here, not {folds}.");
        return networks;
    }

    private static NetworkId NetworkOf(string option, string id) => Identifier.Problem(id) is { } problem ? throw new UsageException($"{option} {problem}") : new NetworkId(id);

    private static Option<int> FoldsOption()
    {
        var option = new Option<int>("--folds") { Description = "Also cross-validate: members are dealt out to K parts by strong-tie cluster, several networks each as a whole, and each part is ranked by what the others taught", HelpName = "K" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > MostFolds)
                result.AddError($"--folds must be 2 to {MostFolds}.");
        });
        return option;
    }

    private static Option<int> Positive(string name, string description, int otherwise)
    {
        var option = new Option<int>(name) { Description = $"{description} ({otherwise})", HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError($"{name} must be at least 1.");
        });
        return option;
    }
}

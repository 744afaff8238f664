using System.CommandLine;

namespace Matching.Cli.Commands;

/// <summary>The root command.</summary>
internal static class MatchingCommand
{
    public static RootCommand Create(CliContext context)
    {
        var root = new RootCommand($"Matching: bridging connections for communities that organise help.\n\n{ExitCode.Help}")
        {
            DemoCommand.Create(context),
            ServeCommand.Create(context),
            MigrateCommand.Create(context),
            CopyCommand.Create(context),
            ClustersCommand.Create(context),
            ImportCommand.Create(context),
            SuggestCommand.Create(context),
            ExplainCommand.Create(context),
            HealthCommand.Create(context),
            SampleCommand.Create(context),
            OutcomeCommand.Create(context),
            TrainCommand.Create(context),
            ModelCommand.Create(context),
            EvaluateCommand.Create(context),
            BenchCommand.Create(context),
        };
        context.Options.AddTo(root);
        return root;
    }
}

using System.CommandLine;

namespace Matching.Cli.Commands;

/// <summary>What the commands that change something about models share.</summary>
internal static class ModelOptions
{
    public static Option<string> Author() => new("--author")
    {
        Description = $"Who does it (the user who runs the command, {Environment.UserName})",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    public static Option<string> Reason() => new("--reason") { Description = "Why, for the history", HelpName = "TEXT", Required = true };

    public static Argument<string> Model() => new("MODEL") { Description = "Id of the model" };
}

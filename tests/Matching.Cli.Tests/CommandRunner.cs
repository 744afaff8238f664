using Matching.Cli.Terminal;

namespace Matching.Cli.Tests;

/// <summary>Runs command lines in this process.</summary>
internal static class CommandRunner
{
    public static Task<CommandResult> RunAsync(params string[] arguments) => RunWithAsync("", arguments);

    /// <summary>Runs a command line that is given something to read.</summary>
    public static async Task<CommandResult> RunWithAsync(string typed, params string[] arguments)
    {
        using var input = new StringReader(typed);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, CliTerminal.Plain(input, output, error, width: 120), TestContext.Current.CancellationToken);
        return new CommandResult(code, output.ToString(), error.ToString());
    }
}

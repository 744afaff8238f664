using Matching.Cli.Terminal;

namespace Matching.Cli.Tests;

/// <summary>Runs command lines in this process.</summary>
internal static class CommandRunner
{
    public static async Task<CommandResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, CliTerminal.Plain(output, error, width: 120), TestContext.Current.CancellationToken);
        return new CommandResult(code, output.ToString(), error.ToString());
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using Matching.Cli.Commands;
using Matching.Cli.Terminal;

namespace Matching.Cli;

/// <summary>Runs one command line.</summary>
internal static class CommandLine
{
    // Time for a server to finish open calls after Ctrl+C, before the process goes anyway.
    private static readonly TimeSpan GraceAfterInterrupt = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CliTerminal terminal, CancellationToken cancellation)
    {
        var parsed = MatchingCommand.Create(new CliContext(terminal)).Parse(arguments);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = GraceAfterInterrupt,
        };
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            await parsed.InvokeAsync(invocation, cancellation);
            terminal.Error.WriteLine("matching --help lists commands and options.");
            return ExitCode.Usage;
        }
        return await parsed.InvokeAsync(invocation, cancellation);
    }
}

using System.CommandLine;
using Grpc.Core;
using Matching.Cli.Import.Mapping;
using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.Learning.Training;
using Matching.Storage;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>What commands share: where they write, the global options, and how failures end.</summary>
internal sealed class CliContext(CliTerminal terminal)
{
    public CliTerminal Terminal { get; } = terminal;

    public GlobalOptions Options { get; } = new();

    /// <summary>Makes a command run a body and turn its failures into one sentence and an exit code.</summary>
    public void Run(Command command, Func<ParseResult, CancellationToken, Task<int>> body) =>
        command.SetAction((parsed, cancellation) => GuardAsync(parsed, body, cancellation));

    public ServerConnection Connect(ParseResult parsed) => new(parsed.GetValue(Options.Server)!, TimeoutOf(parsed));

    public bool IsJson(ParseResult parsed) => parsed.GetValue(Options.Json);

    private async Task<int> GuardAsync(ParseResult parsed, Func<ParseResult, CancellationToken, Task<int>> body, CancellationToken cancellation)
    {
        try
        {
            return await body(parsed, cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return Fail(ExitCode.Cancelled, "Interrupted.");
        }
        catch (RpcException failure)
        {
            var details = RpcFailure.Of(failure);
            return Fail(details.ExitCode, details.Sentence(parsed.GetValue(Options.Server)!));
        }
        catch (Exception failure) when (failure is UsageException or MappingException)
        {
            return Fail(ExitCode.Usage, failure.Message);
        }
        catch (StoreException failure)
        {
            return Fail(ExitCodeOf(failure), failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TooFewOutcomesException)
        {
            return Fail(ExitCode.Failed, failure.Message);
        }
    }

    private static int ExitCodeOf(StoreException failure) => failure switch
    {
        RefusedException => ExitCode.Refused,
        UnavailableException => ExitCode.Unavailable,
        _ => ExitCode.Failed,
    };

    private int Fail(int code, string sentence)
    {
        Terminal.Err.Write(new Text("error: ", new Style(Color.Red)));
        Terminal.Error.WriteLine(sentence);
        return code;
    }

    private TimeSpan? TimeoutOf(ParseResult parsed) => parsed.GetValue(Options.Timeout) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : null;
}

using System.Diagnostics;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>Where a command reads and writes: results to the output, progress and errors to the error stream.</summary>
internal sealed class CliTerminal
{
    private CliTerminal(TextReader input, TextWriter output, TextWriter error, IAnsiConsole @out, IAnsiConsole err)
    {
        Input = input;
        Output = output;
        Error = error;
        Out = @out;
        Err = err;
    }

    public TextReader Input { get; }

    public TextWriter Output { get; }

    public TextWriter Error { get; }

    /// <summary>The output, for people.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>The error stream, for people.</summary>
    public IAnsiConsole Err { get; }

    /// <summary>Lets other programs on the machine go first from now on. Does nothing where the process does other work too.</summary>
    public Action GiveWay { get; private init; } = static () => { };

    /// <summary>Whether somebody is there to answer a question.</summary>
    public bool CanAsk => Err.Profile.Capabilities.Interactive && !Console.IsInputRedirected;

    /// <summary>The process's own streams; colours and moving parts only where there is a terminal.</summary>
    public static CliTerminal Standard() => new(Console.In, Console.Out, Console.Error, On(Console.Out, Console.IsOutputRedirected), On(Console.Error, Console.IsErrorRedirected))
    {
        GiveWay = LowerPriority,
    };

    /// <summary>Plain text from a given reader and to given writers.</summary>
    public static CliTerminal Plain(TextReader input, TextWriter output, TextWriter error, int width)
    {
        var terminal = new CliTerminal(input, output, error, On(output, redirected: true), On(error, redirected: true));
        terminal.Out.Profile.Width = width;
        terminal.Err.Profile.Width = width;
        return terminal;
    }

    private static void LowerPriority()
    {
        using var process = Process.GetCurrentProcess();
        process.PriorityClass = ProcessPriorityClass.Idle;
    }

    private static IAnsiConsole On(TextWriter writer, bool redirected) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(writer),
        Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
        Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
    });
}

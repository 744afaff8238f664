using System.Diagnostics;
using Matching.Storage.Copying;
using Spectre.Console;

namespace Matching.Cli.Copying;

/// <summary>Shows how a copy gets on: one moving line where there is a terminal, nothing otherwise.</summary>
internal sealed class CopyProgressView : IProgress<CopyProgress>
{
    private readonly StatusContext? _line;
    private readonly Stopwatch _clock = new();
    private string _network = "";
    private CopyPhase _phase;

    private CopyProgressView(StatusContext? line) => _line = line;

    public static Task RunAsync(IAnsiConsole console, Func<CopyProgressView, Task> copy) => console.Profile.Capabilities.Interactive
        ? console.Status().Spinner(Spinner.Known.Dots).StartAsync("Copying", line => copy(new CopyProgressView(line)))
        : copy(new CopyProgressView(null));

    public void Begin(string network)
    {
        _network = network;
        _clock.Restart();
        Report(new CopyProgress(CopyPhase.Comparing, 0));
    }

    public IProgress<long> In(CopyPhase phase) => new Phase(this, phase);

    public void Report(CopyProgress value)
    {
        if (_line is null)
            return;
        if (value.Phase != _phase)
            _clock.Restart();
        _phase = value.Phase;
        var rate = value.Records / Math.Max(_clock.Elapsed.TotalSeconds, 0.001);
        _line.Status($"{Markup.Escape(_network)}: {_phase.ToString().ToLowerInvariant()}  [grey]{value.Records:N0} records, {rate:N0}/s[/]");
    }

    private sealed class Phase(CopyProgressView view, CopyPhase phase) : IProgress<long>
    {
        public void Report(long value) => view.Report(new CopyProgress(phase, value));
    }
}

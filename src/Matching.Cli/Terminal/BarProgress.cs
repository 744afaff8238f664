using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>Steps of some work as a bar.</summary>
internal sealed class BarProgress(ProgressTask bar) : IProgress<int>
{
    public void Report(int value) => bar.Value = value;
}

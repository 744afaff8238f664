using System.Diagnostics;
using Spectre.Console;

namespace Matching.Cli.Import;

/// <summary>Shows how an import gets on: a bar with rows a second where there is a terminal, nothing otherwise.</summary>
internal sealed class ImportProgressBar : IProgress<ImportProgress>
{
    private readonly ProgressTask _bar;
    private readonly Dictionary<string, ImportProgress> _files = [];
    private readonly int _count;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private ImportProgressBar(ProgressTask bar, int count)
    {
        _bar = bar;
        _count = count;
    }

    public static async Task RunAsync(IAnsiConsole? console, IReadOnlyList<SourceFile> files, Func<IProgress<ImportProgress>, Task> import)
    {
        if (console is null || !console.Profile.Capabilities.Interactive)
        {
            await import(new Silence());
            return;
        }
        var progress = console.Progress().AutoClear(true).Columns(
            new SpinnerColumn(Spinner.Known.Dots), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn());
        await progress.StartAsync(context => import(new ImportProgressBar(context.AddTask("Importing", maxValue: files.Count), files.Count)));
    }

    public void Report(ImportProgress value)
    {
        _files[value.File] = value;
        var rows = _files.Values.Sum(file => file.Rows);
        _bar.Value = Math.Min(_count, _files.Values.Sum(file => file.Share));
        _bar.Description = $"{Markup.Escape(value.File)}  [grey]{rows:N0} rows, {rows / Math.Max(_clock.Elapsed.TotalSeconds, 0.001):N0}/s[/]";
    }

    private sealed class Silence : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) { }
    }
}

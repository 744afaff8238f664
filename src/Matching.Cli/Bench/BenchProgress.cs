namespace Matching.Cli.Bench;

/// <summary>Says on the error stream what a bench is doing.</summary>
internal sealed class BenchProgress(TextWriter error) : IProgress<string>
{
    public void Report(string value) => error.WriteLine(value);
}

namespace Matching.Learning.Tests;

/// <summary>Progress that tells at once, on the thread that reports.</summary>
internal sealed class Told(Action<int> tell) : IProgress<int>
{
    public void Report(int value) => tell(value);
}

using Microsoft.ML;

namespace Matching.Learning.Training;

/// <summary>Counts trees as the trainer tells of them, and ends the training when it is cancelled: an exception of a listener is the trainer's way out.</summary>
internal sealed class TrainingWatch(IProgress<int>? progress, CancellationToken cancellation)
{
    // The trainer says this before each tree.
    private const string NextTree = "numTotalTrees left";

    private int begun;

    public void Listen(object? sender, LoggingEventArgs said)
    {
        cancellation.ThrowIfCancellationRequested();
        if (said.RawMessage.StartsWith(NextTree, StringComparison.Ordinal))
            progress?.Report(begun++);
    }
}

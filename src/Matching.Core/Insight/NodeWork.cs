namespace Matching.Insight;

/// <summary>Visits every node, on several threads with scratch space of their own. A visit may write what is its node's alone, so the threads change no result.</summary>
internal sealed class NodeWork(int concurrency, IProgress<int>? progress, CancellationToken cancellation)
{
    // Seldom enough not to be noticed between visits of a microsecond each.
    private const int ReportEvery = 1024;

    private int done;

    public void Visit<TScratch>(int nodeCount, Func<TScratch> scratch, Action<int, TScratch> visit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(concurrency);
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation };
        Parallel.For(0, nodeCount, options, scratch, (node, _, own) =>
        {
            visit(node, own);
            var count = Interlocked.Increment(ref done);
            if (count % ReportEvery == 0 || count == nodeCount)
                progress?.Report(count);
            return own;
        }, _ => { });
    }
}

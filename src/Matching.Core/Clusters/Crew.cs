namespace Matching.Clusters;

/// <summary>
/// Spreads chunks of work over a fixed number of workers. Workers are numbered, so that each can keep scratch space of its own; which of them does a chunk must
/// not matter to the result.
/// </summary>
internal sealed class Crew(int size, CancellationToken cancellation)
{
    // Enough that the workers end together, few enough that starting one costs nothing.
    private const int ChunksPerWorker = 16;

    private readonly ParallelOptions options = new() { MaxDegreeOfParallelism = size };

    /// <summary>The calling thread only.</summary>
    public static Crew Alone { get; } = new(1, CancellationToken.None);

    public int Size => size;

    /// <summary>Cuts 0 … <paramref name="length"/> into chunks and does them all.</summary>
    /// <param name="length">Length of the range.</param>
    /// <param name="work">Does the part of the range from its second to before its third argument, as the worker that its first one numbers.</param>
    public void Cut(int length, Action<int, int, int> work) => Run(
        Math.Min(length, size == 1 ? 1 : size * ChunksPerWorker),
        (worker, chunk, chunks) => work(worker, At(length, chunk, chunks), At(length, chunk + 1, chunks)));

    /// <summary>Does the chunks numbered 0 … <paramref name="chunks"/> − 1.</summary>
    /// <param name="chunks">How many there are.</param>
    /// <param name="work">Does the chunk of its second argument, out of its third, as the worker of its first.</param>
    public void Run(int chunks, Action<int, int, int> work)
    {
        ThrowIfCancelled();
        if (size == 1 || chunks <= 1)
        {
            for (var chunk = 0; chunk < chunks; chunk++)
                work(0, chunk, chunks);
            return;
        }

        var next = -1;
        Parallel.For(0, size, options, worker =>
        {
            for (var chunk = Interlocked.Increment(ref next); chunk < chunks; chunk = Interlocked.Increment(ref next))
                work(worker, chunk, chunks);
        });
    }

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    private static int At(int length, int chunk, int chunks) => (int)((long)length * chunk / chunks);
}

using System.Diagnostics;
using Matching.Graph;
using Matching.Model;
using Matching.Simulation;
using Matching.Storage;

namespace Matching.Cli.Bench;

/// <summary>Measures one store with a generated network: import, load, single writes.</summary>
internal sealed class StoreBench(IGraphStore store, NetworkId network, SimulatedNetwork data, IProgress<string> progress, CancellationToken cancellation)
{
    // Lets connections open and code compile; not counted.
    private const int WarmUp = 50;

    public async Task<(StoreFigures Figures, NetworkSnapshot Snapshot)> RunAsync(int writes)
    {
        await store.ApplyAsync(new ChangeSet(network, [new Change.CreateNetwork("Bench"), .. data.Concepts.Select(concept => new Change.PutConcept(concept))]), cancellation);
        var members = await ImportAsync("members", data.Members.Select(member => new Change.PutMember(member)));
        var ties = await ImportAsync("ties", data.Ties.Select(report => new Change.PutTie(report)));
        progress.Report("load");
        var builder = new SnapshotBuilder();
        var began = Stopwatch.GetTimestamp();
        await store.LoadAsync(network, builder, cancellation);
        var load = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var snapshot = builder.Build(cancellation: cancellation);
        progress.Report("single writes");
        var latencies = await WriteOneByOneAsync(writes);
        var figures = new StoreFigures
        {
            MembersPerSecond = Math.Round(data.Members.Count / members),
            TiesPerSecond = Math.Round(data.Ties.Count / ties),
            LoadSeconds = Math.Round(load, 2),
            LoadedTiesPerSecond = Math.Round(data.Ties.Count / load),
            WriteMedianMilliseconds = Math.Round(latencies[latencies.Length / 2], 2),
            WriteP99Milliseconds = Math.Round(latencies[(int)(latencies.Length * 0.99)], 2),
        };
        return (figures, snapshot);
    }

    private async Task<double> ImportAsync(string what, IEnumerable<Change> changes)
    {
        var began = Stopwatch.GetTimestamp();
        var done = 0;
        foreach (var chunk in changes.Chunk(ChangeSet.MaxChanges))
        {
            await store.ApplyAsync(new ChangeSet(network, chunk), cancellation);
            done += chunk.Length;
            progress.Report($"{done:N0} {what}");
        }
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private async Task<double[]> WriteOneByOneAsync(int count)
    {
        var milliseconds = new double[count];
        for (var i = -WarmUp; i < count; i++)
        {
            var report = data.Ties[(int)((i + WarmUp) * 7919L % data.Ties.Count)] with { Intensity = 0.5 };
            var began = Stopwatch.GetTimestamp();
            await store.ApplyAsync(new ChangeSet(network, [new Change.PutTie(report)]), cancellation);
            if (i >= 0)
                milliseconds[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        Array.Sort(milliseconds);
        return milliseconds;
    }
}

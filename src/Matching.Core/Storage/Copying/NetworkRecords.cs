using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Matching.Model;

namespace Matching.Storage.Copying;

/// <summary>Reads a network as a stream.</summary>
internal static class NetworkRecords
{
    // Enough that neither side waits for the other's every batch.
    private const int Ahead = 16_384;

    /// <summary>All records at one revision: partners, concepts, members, ties, interactions.</summary>
    public static async IAsyncEnumerable<NetworkRecord> ReadAsync(IGraphStore store, NetworkId network, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<NetworkRecord>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var load = Task.Run(() => LoadAsync(store, network, channel.Writer, ended.Token), CancellationToken.None);
        try
        {
            await foreach (var record in channel.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return record;
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await load.ConfigureAwait(false);
        }
    }

    private static async Task LoadAsync(IGraphStore store, NetworkId network, ChannelWriter<NetworkRecord> writer, CancellationToken cancellation)
    {
        try
        {
            var sink = new RecordSink(writer, cancellation);
            await store.LoadAsync(network, sink, cancellation).ConfigureAwait(false);
            sink.Complete();
        }
        catch (Exception failure)
        {
            writer.TryComplete(failure);
        }
    }
}

using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Matching.Model;

namespace Matching.Storage.Copying;

/// <summary>Reads a network as a stream.</summary>
internal static class NetworkRecords
{
    // Enough that neither side waits for the other's every batch.
    private const int Ahead = 16_384;

    private const int PageSize = 1_000;

    /// <summary>All records: partners, concepts, members, ties, interactions, lists of suggestions and outcomes at one revision, then models without their files, then promotions.</summary>
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
            sink.EndGraph();
            await LoadRegistryAsync(store, network, sink, cancellation).ConfigureAwait(false);
            writer.Complete();
        }
        catch (Exception failure)
        {
            writer.TryComplete(failure);
        }
    }

    // Files are read to be hashed: what a store says of a file does not tell that it still has it.
    private static async Task LoadRegistryAsync(IGraphStore store, NetworkId network, RecordSink sink, CancellationToken cancellation)
    {
        await foreach (var listed in PagesAsync(page => store.ListModelsAsync(network, page, cancellation)).ConfigureAwait(false))
        {
            if (await store.FindModelAsync(network, listed.Id, cancellation).ConfigureAwait(false) is { } model)
                sink.Model(RegisteredModel.Of(listed.Id, listed.RegisteredAt, listed.Author, listed.Note, model.File).Description);
        }
        var promotions = await PagesAsync(page => store.ListPromotionsAsync(network, page, cancellation)).ToListAsync(cancellation).ConfigureAwait(false);
        foreach (var promotion in Enumerable.Reverse(promotions))
            sink.Promotion(promotion);
    }

    private static async IAsyncEnumerable<T> PagesAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        Page<T> page;
        var after = default(string);
        do
        {
            page = await list(new PageRequest(PageSize, after)).ConfigureAwait(false);
            foreach (var item in page.Items)
                yield return item;
            after = page.Next;
        }
        while (after is not null);
    }
}

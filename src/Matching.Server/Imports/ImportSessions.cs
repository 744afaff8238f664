using Grpc.Core;
using Matching.Requests;
using Matching.Server.Hosting;
using Matching.Storage;

namespace Matching.Server.Imports;

/// <summary>Runs streaming imports.</summary>
internal sealed class ImportSessions(IGraphStore store, ServerOptions options)
{
    private readonly ImportBatch _batch = new(store);

    /// <summary>Imports a stream to its end. Takes no further row while a batch is written or a report waits for its reader.</summary>
    public Task RunAsync<TRequest, TResponse>(
        IRowFormat<TRequest, TResponse> format, IAsyncStreamReader<TRequest> rows, IServerStreamWriter<TResponse> reports,
        CancellationToken cancellation)
        where TRequest : class
        where TResponse : class =>
        new ImportSession<TRequest, TResponse>(store, _batch, options.ImportBatchRows, format, reports, cancellation).RunAsync(rows);
}

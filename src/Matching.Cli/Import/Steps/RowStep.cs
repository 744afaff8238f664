using Matching.Cli.Import.Rows;
using Matching.Cli.Import.Streams;
using Matching.V1;

namespace Matching.Cli.Import.Steps;

/// <summary>Imports records of one row each, ties, interactions and outcomes, straight from file to server.</summary>
internal sealed class RowStep<TRow>(
    ImportSession session, Func<string, Action<RowOrigin, RejectedRow>, RowStream<TRow, RowOrigin>> open, Func<MappedRow, TRow> bind, RowKey key)
{
    private readonly Dictionary<string, RowStream<TRow, RowOrigin>> _streams = [];

    public async Task RunAsync(IEnumerable<SourceFile> files, CancellationToken cancellation)
    {
        try
        {
            await foreach (var (network, row) in session.ReadAsync(files, cancellation))
                await SendAsync(network, row);
            foreach (var stream in _streams.Values)
                await stream.FinishAsync();
        }
        finally
        {
            foreach (var stream in _streams.Values)
                await stream.DisposeAsync();
        }
    }

    private async Task SendAsync(string network, MappedRow row)
    {
        var record = bind(row);
        if (!session.IsSound(row) || !session.IsFirst(key.Role, network, key.Of(row), key.Field, row))
            return;
        if (!_streams.TryGetValue(network, out var stream))
            _streams[network] = stream = open(network, Refuse);
        await stream.SendAsync(record, row.Origin);
    }

    private void Refuse(RowOrigin origin, RejectedRow rejected) => session.Log.Reject(origin, ServerField.Problem(origin, rejected));
}

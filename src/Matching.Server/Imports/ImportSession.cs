using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Interceptors;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Imports;

/// <summary>One streaming import.</summary>
internal sealed class ImportSession<TRequest, TResponse>(
    IGraphStore store, ImportBatch batch, int batchRows, IRowFormat<TRequest, TResponse> format,
    IServerStreamWriter<TResponse> reports, CancellationToken cancellation)
    where TRequest : class
    where TResponse : class
{
    private readonly Violations _violations = new();
    private readonly List<ImportRow> _rows = new(batchRows);
    private readonly V1.ImportSummary _counts = new();
    private NetworkId _network;

    public async Task RunAsync(IAsyncStreamReader<TRequest> rows)
    {
        while (await rows.MoveNext(cancellation))
        {
            if (_counts.Received == 0)
                await OpenAsync(format.NetworkOf(rows.Current));
            await TakeAsync(rows.Current);
            if (_rows.Count == batchRows)
                await WriteAsync();
        }
        if (_rows.Count > 0)
            await WriteAsync();
        await ReportAsync(format.ToResponse(_counts, isLast: true));
    }

    private async Task OpenAsync(string networkId)
    {
        _violations.Network(networkId).ThrowIfAny();
        _network = new NetworkId(networkId);
        _counts.Revision = (await store.GetNetworkAsync(_network, cancellation)).Revision.Value;
    }

    private async Task TakeAsync(TRequest request)
    {
        var index = _counts.Received++;
        var network = format.NetworkOf(request);
        _violations.Clear();
        _violations.AddIf(network != "" && network != _network.Value, "network_id", network, "must be the network of the first row, or empty");
        format.Check(_violations, request);
        if (_violations.Found.Count == 0)
        {
            _rows.Add(new ImportRow(index, format.ToChanges(request), violation => format.FieldOf(request, violation)));
            return;
        }
        CountRejected(1);
        foreach (var violation in _violations.Found)
            await ReportAsync(index, violation.Field, violation.Value, violation.Description);
    }

    private async Task WriteAsync()
    {
        var outcome = await batch.ApplyAsync(_network, _rows, cancellation);
        _rows.Clear();
        _counts.Imported += outcome.Imported;
        _counts.Revision = outcome.Revision?.Value ?? _counts.Revision;
        Telemetry.ImportedRows.Add(outcome.Imported, new KeyValuePair<string, object?>("outcome", "imported"));
        CountRejected(outcome.Rejections.Select(r => r.Row).Distinct().Count());
        foreach (var (row, violation) in outcome.Rejections)
            await ReportAsync(row, violation.Field, Violations.Shorten(violation.Id), violation.Problem);
        await ReportAsync(format.ToResponse(_counts.Clone(), isLast: false));
    }

    private void CountRejected(int rows)
    {
        _counts.Rejected += rows;
        Telemetry.ImportedRows.Add(rows, new KeyValuePair<string, object?>("outcome", "rejected"));
    }

    private Task ReportAsync(long row, string field, string value, string description) =>
        ReportAsync(format.ToResponse(new V1.RejectedRow { Index = row, Field = field, Value = value, Description = description }));

    private Task ReportAsync(TResponse response) => reports.WriteAsync(response, cancellation);
}

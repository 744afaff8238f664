using Grpc.Core;

namespace Matching.Server.Tests;

/// <summary>Everything that an import said.</summary>
public sealed record ImportResult(IReadOnlyList<V1.RejectedRow> Rejected, IReadOnlyList<V1.ImportSummary> Progress, V1.ImportSummary Summary)
{
    /// <summary>Sends all rows while reading the reports.</summary>
    public static async Task<ImportResult> RunAsync<TRequest, TResponse>(
        AsyncDuplexStreamingCall<TRequest, TResponse> call, IEnumerable<TRequest> rows,
        Func<TResponse, (V1.RejectedRow? Rejected, V1.ImportSummary? Progress, V1.ImportSummary? Summary)> open)
    {
        using (call)
        {
            var sending = SendAsync(call.RequestStream, rows);
            var events = await call.ResponseStream.ReadAllAsync().Select(open).ToListAsync();
            await sending;
            return new ImportResult(
                [.. events.Select(e => e.Rejected).OfType<V1.RejectedRow>()],
                [.. events.Select(e => e.Progress).OfType<V1.ImportSummary>()],
                events[^1].Summary.ShouldNotBeNull());
        }
    }

    private static async Task SendAsync<TRequest>(IClientStreamWriter<TRequest> stream, IEnumerable<TRequest> rows)
    {
        foreach (var row in rows)
            await stream.WriteAsync(row);
        await stream.CompleteAsync();
    }
}

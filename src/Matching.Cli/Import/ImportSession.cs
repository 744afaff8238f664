using System.Runtime.CompilerServices;
using Grpc.Core;
using Matching.Cli.Import.Rows;
using Matching.Cli.Import.Streams;

namespace Matching.Cli.Import;

/// <summary>What the steps of an import share: the server, the network of each row, and the log.</summary>
internal sealed class ImportSession(CallInvoker invoker, ImportLog log, TargetNetworks networks, IProgress<ImportProgress> progress)
{
    private readonly Dictionary<(Role, string Network, string Id), RowOrigin> _seen = [];

    public CallInvoker Invoker { get; } = invoker;

    public ImportRpcs Rpcs { get; } = new(invoker);

    public ImportLog Log { get; } = log;

    public TargetNetworks Networks { get; } = networks;

    /// <summary>The rows of files that can be sent as far as the client can tell, each with its network; the others go to the log.</summary>
    public async IAsyncEnumerable<(string Network, MappedRow Row)> ReadAsync(
        IEnumerable<SourceFile> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            await foreach (var row in RowsOf(file, cancellation))
            {
                if (row.Problems.Count == 0 && await Networks.ResolveAsync(row, cancellation) is { } network)
                    yield return (network, row);
                else
                    Log.Reject(row.Origin, row.Problems);
            }
        }
    }

    /// <summary>Whether the row is the first with this id; a second one goes to the log.</summary>
    public bool IsFirst(Role role, string network, string id, string field, MappedRow row)
    {
        if (_seen.TryAdd((role, network, id), row.Origin))
            return true;
        var first = _seen[(role, network, id)];
        row.Reject(field, row.Text(field), $"is a duplicate of {first.File.Name}:{first.Line}");
        Log.Reject(row.Origin, row.Problems);
        return false;
    }

    /// <summary>Whether nothing came up while the row was read; otherwise it goes to the log.</summary>
    public bool IsSound(MappedRow row)
    {
        if (row.Problems.Count == 0)
            return true;
        Log.Reject(row.Origin, row.Problems);
        return false;
    }

    private async IAsyncEnumerable<MappedRow> RowsOf(SourceFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reading = new FileReading(file, Log, progress);
        await using var content = reading.Open();
        await using var table = content is null ? null : await reading.OpenTableAsync(content, cancellation);
        if (table is null)
            yield break;
        var mapper = new RowMapper(file, table.Columns);
        await using var rows = table.ReadAsync(cancellation).GetAsyncEnumerator(cancellation);
        while (await reading.MoveNextAsync(rows))
        {
            var row = mapper.Map(rows.Current);
            reading.Count(row, content!.Position);
            if (row is not null)
                yield return row;
        }
    }
}

using System.Diagnostics;
using Matching.Storage.Conformance;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite;

public sealed class CrashTests : IAsyncDisposable
{
    private const int Seed = 20_310_517;
    private const int Rounds = 12;

    private readonly SqliteHarness _harness = new();
    private readonly InMemoryStore _oracle = new(new ManualTime());
    private long _oracleRevision;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_WriterAtAnyMoment_LosesNothingAcknowledgedAndKeepsNoHalves()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            // 0 kills it somewhere between start and first acknowledgement.
            var acknowledged = await WriteAndKillAsync(lines: random.Next(4) == 0 ? 0 : random.Next(1, 40));

            Pragma("integrity_check").ShouldBe("ok");
            Pragma("foreign_key_check").ShouldBeNull();
            await using var store = await _harness.OpenAsync(new ManualTime());
            await ShouldHoldAsync(store, acknowledged);
            if (round == Rounds - 1)
                (await StoreText.OfAsync(store, Cancellation)).ShouldBe(await StoreText.OfAsync(_oracle, Cancellation));
        }
        _oracleRevision.ShouldBeGreaterThan(Rounds);
    }

    public async ValueTask DisposeAsync()
    {
        await _oracle.DisposeAsync();
        await _harness.DisposeAsync();
    }

    /// <summary>Returns the newest revision that the writer saw acknowledged; 0 where it came to none.</summary>
    private async Task<long> WriteAndKillAsync(int lines)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Matching.Storage.Sqlite.CrashWriter"), [_harness.File, $"{Seed}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var writer = Process.Start(start)!;
        var errors = writer.StandardError.ReadToEndAsync(Cancellation);
        var acknowledged = 0L;
        for (var i = 0; i < lines && await writer.StandardOutput.ReadLineAsync(Cancellation) is { } line; i++)
            acknowledged = long.Parse(line);
        writer.Kill();
        while (await writer.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            // The kill may have cut the last line short, which makes a smaller number of it.
            acknowledged = Math.Max(acknowledged, long.Parse(line));
        }
        await writer.WaitForExitAsync(Cancellation);
        (await errors).ShouldBeEmpty();
        return acknowledged;
    }

    private async Task ShouldHoldAsync(IGraphStore store, long acknowledged)
    {
        var revision = (await store.FindNetworkAsync(Workload.Network, Cancellation))?.Revision.Value ?? 0;
        revision.ShouldBeGreaterThanOrEqualTo(Math.Max(acknowledged, _oracleRevision));
        while (_oracleRevision < revision)
            await _oracle.ApplyAsync(Workload.At(Seed, ++_oracleRevision), Cancellation);
        if (revision == 0)
            return;
        (await StateAndLogAsync(store)).ShouldBe(await StateAndLogAsync(_oracle));
        (await store.ApplyAsync(Workload.At(Seed, revision), Cancellation)).Replayed.ShouldBeTrue();
    }

    private static async Task<List<string>> StateAndLogAsync(IGraphStore store)
    {
        var sink = new RecordingSink();
        await store.LoadAsync(Workload.Network, sink, Cancellation);
        var log = await store.ReadChangesAsync(Workload.Network, Revision.None, Cancellation).Select(RecordText.Of).ToListAsync(Cancellation);
        return [.. sink.Settled(), .. log];
    }

    private string? Pragma(string name)
    {
        using var connection = new SqliteConnection($"Data Source={_harness.File};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar() as string;
    }
}

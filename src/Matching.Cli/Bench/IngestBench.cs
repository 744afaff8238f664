using System.Diagnostics;
using Matching.Graph;
using Matching.Model;
using Matching.Randomness;
using Matching.Storage;

namespace Matching.Cli.Bench;

/// <summary>Plays tie events into the overlay of a snapshot, in entries as an import writes them.</summary>
internal static class IngestBench
{
    private const int Events = 1_000_000;
    private const int PerEntry = 1_000;

    // As many as follow one another between two reads under a heavy import.
    private const int EntriesPerRead = 10;

    public static IngestFigures Run(NetworkSnapshot snapshot, ulong seed, CancellationToken cancellation)
    {
        Play(snapshot, Entries(snapshot, Events / 10, seed + 1), cancellation);
        var entries = Entries(snapshot, Events, seed);
        var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        Play(snapshot, entries, cancellation);
        return new IngestFigures
        {
            Events = Events,
            EventsPerSecond = Math.Round(Events / Stopwatch.GetElapsedTime(began).TotalSeconds),
            EventsPerSecondPerCore = Math.Round(Events / (Environment.CpuUsage.TotalTime - used).TotalSeconds),
        };
    }

    private static void Play(NetworkSnapshot snapshot, ChangeLogEntry[] entries, CancellationToken cancellation)
    {
        var overlay = SnapshotOverlay.Empty(snapshot);
        foreach (var read in entries.Chunk(EntriesPerRead))
        {
            cancellation.ThrowIfCancellationRequested();
            overlay = overlay.With(read, snapshot);
        }
    }

    private static ChangeLogEntry[] Entries(NetworkSnapshot snapshot, int events, ulong seed)
    {
        var random = new SeededRandom(seed);
        var entries = new ChangeLogEntry[events / PerEntry];
        for (var entry = 0; entry < entries.Length; entry++)
        {
            var changes = new Change[PerEntry];
            for (var i = 0; i < PerEntry; i++)
                changes[i] = Draw(snapshot.Members, ref random);
            entries[entry] = new(new Revision(snapshot.Revision.Value + entry + 1), DateTimeOffset.UnixEpoch, changes);
        }
        return entries;
    }

    private static Change.PutTie Draw(MemberTable members, ref SeededRandom random)
    {
        var one = random.Next(members.Count);
        var other = (one + 1 + random.Next(members.Count - 1)) % members.Count;
        // Ids arrive as strings of their own, not as those that the snapshot holds.
        return new(new TieReport { Key = new TieKey(new MemberPair(Copy(members.IdOf(one)), Copy(members.IdOf(other))), TieKind.Friend) });
    }

    private static MemberId Copy(MemberId id) => new(new string(id.Value.AsSpan()));
}

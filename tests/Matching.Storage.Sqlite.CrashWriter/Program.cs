using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Storage.Sqlite;

// Arguments: file, seed. Goes on with the workload where the file has it, and prints each revision once it is acknowledged, until killed.
const int inFlight = 8;
var (file, seed) = (args[0], int.Parse(args[1]));
await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file }, new ManualTime());
var reached = (await store.FindNetworkAsync(Workload.Network, CancellationToken.None))?.Revision.Value ?? 0;
var writes = new Queue<Task<Commit>>();
for (var revision = reached + 1; ; revision++)
{
    writes.Enqueue(store.ApplyAsync(Workload.At(seed, revision), CancellationToken.None));
    if (writes.Count == inFlight)
        Console.WriteLine((await writes.Dequeue()).Revision);
}

using Matching.Storage.Conformance;

namespace Matching.Storage.Sqlite;

public sealed class SqliteHarness : IStoreHarness
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matching-sqlite-").FullName;

    public string File => Path.Combine(_folder, "matching.db");

    public Task<IGraphStore> OpenAsync(TimeProvider time) =>
        Task.FromResult<IGraphStore>(SqliteStore.Open(new SqliteStoreOptions { Path = File }, time));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }
}

using Matching.Model;
using Matching.Storage.Conformance;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite;

public sealed class ErrorTests : IAsyncDisposable
{
    private static readonly NetworkId Net = new("n");

    private readonly SqliteHarness _harness = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Open_FileThatIsNoDatabase_IsUnavailable()
    {
        File.WriteAllText(_harness.File, new string('x', 5000));

        Should.Throw<UnavailableException>(Open).Message.ShouldContain("not a SQLite database");
        File.ReadAllText(_harness.File).ShouldBe(new string('x', 5000));
    }

    [Fact]
    public void Open_FolderThatDoesNotExist_IsUnavailable() =>
        Should.Throw<UnavailableException>(() => SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(_harness.File, "no", "where") }, TimeProvider.System))
            .Message.ShouldContain("cannot be opened");

    [Fact]
    public async Task Read_DamagedFile_IsUnavailable()
    {
        await using (var store = Open())
        {
            await CreateAsync(store);
            for (var i = 0; i < 50; i++)
                await store.ApplyAsync(new ChangeSet(Net, [.. Enumerable.Range(0, 20).Select(j => Sample.Member($"m{i}-{j}"))]), Cancellation);
        }
        Damage();

        await using var damaged = Open();

        (await Should.ThrowAsync<UnavailableException>(() => damaged.LoadAsync(Net, new RecordingSink(), Cancellation))).Message.ShouldContain("damaged");
    }

    [Fact]
    public async Task Apply_WhileAnotherProcessWrites_IsUnavailableAndThenWorks()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = _harness.File, BusyTimeout = TimeSpan.FromSeconds(1) }, TimeProvider.System);
        await CreateAsync(store);
        using (var other = new SqliteConnection($"Data Source={_harness.File};Pooling=false"))
        {
            other.Open();
            using var transaction = other.BeginTransaction();

            await Should.ThrowAsync<UnavailableException>(() => store.ApplyAsync(new ChangeSet(Net, [Sample.Member("a")]), Cancellation));
            (await store.FindNetworkAsync(Net, Cancellation))!.Revision.ShouldBe(new Revision(1));
        }

        (await store.ApplyAsync(new ChangeSet(Net, [Sample.Member("a")]), Cancellation)).Revision.ShouldBe(new Revision(2));
    }

    [Fact]
    public async Task Apply_BeyondTheSizeLimit_IsLimitExceededForThatSetAlone()
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = _harness.File, MaxBytes = 400_000 }, TimeProvider.System);
        await CreateAsync(store);
        var large = Enumerable.Range(0, 5000).Select(i => Sample.Member($"large{i}")).ToList();

        var writes = Enumerable.Range(0, 9).Select(i => store.ApplyAsync(new ChangeSet(Net, i == 4 ? large : [Sample.Member($"m{i}")]), Cancellation)).ToList();

        await Should.ThrowAsync<LimitExceededException>(() => writes[4]);
        var commits = await Task.WhenAll(writes.Where((_, i) => i != 4));
        commits.Select(commit => commit.Revision.Value).ShouldBe(Enumerable.Range(2, 8).Select(i => (long)i));
        (await store.FindMemberAsync(Net, new("large0"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Methods_OfAClosedStore_AreUnavailable()
    {
        var store = Open();
        await CreateAsync(store);
        await store.DisposeAsync();

        await Should.ThrowAsync<UnavailableException>(() => store.PingAsync(Cancellation));
        await Should.ThrowAsync<UnavailableException>(() => store.ApplyAsync(new ChangeSet(Net, [Sample.Member("a")]), Cancellation));
    }

    [Fact]
    public async Task Dispose_WithWritesInTheQueue_WritesThemFirst()
    {
        var store = Open();
        await CreateAsync(store);
        var writes = Enumerable.Range(0, 100).Select(i => store.ApplyAsync(new ChangeSet(Net, [Sample.Member($"m{i}")]), Cancellation)).ToList();

        await store.DisposeAsync();

        (await Task.WhenAll(writes)).Length.ShouldBe(100);
        await using var again = Open();
        (await again.FindNetworkAsync(Net, Cancellation))!.Revision.ShouldBe(new Revision(101));
    }

    [Fact]
    public async Task Erase_Member_LeavesNoTraceInTheFiles()
    {
        const string Name = "Wilhelmina Quartermaine";
        var member = Sample.Person("wq") with { DisplayName = Name, Locality = "Upper Thistlewick" };
        await using var store = Open();
        await CreateAsync(store);
        await store.ApplyAsync(new ChangeSet(Net, [new Change.PutMember(member), .. Sample.Members("a", "b"), Sample.Tie("wq", "a")]), Cancellation);
        await store.ApplyAsync(new ChangeSet(Net, [new Change.PutMember(member with { Locality = "Lower Thistlewick" })]), Cancellation);
        Traces("Quartermaine", "Thistlewick").ShouldBeTrue();

        await store.ApplyAsync(new ChangeSet(Net, [Sample.Erase("wq")]), Cancellation);
        // The trace is cut after the erasure is acknowledged and before the next write begins.
        await store.ApplyAsync(new ChangeSet(Net, [Sample.Member("c")]), Cancellation);

        Traces("Quartermaine", "Thistlewick").ShouldBeFalse();
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    private static Task CreateAsync(SqliteStore store) => store.ApplyAsync(new ChangeSet(Net, [new Change.CreateNetwork("N")]), Cancellation);

    private SqliteStore Open() => SqliteStore.Open(new SqliteStoreOptions { Path = _harness.File }, TimeProvider.System);

    private bool Traces(params string[] words) => Directory.EnumerateFiles(Path.GetDirectoryName(_harness.File)!)
        .Select(ReadShared).Any(text => words.Any(word => text.Contains(word, StringComparison.Ordinal)));

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private void Damage()
    {
        using var file = new FileStream(_harness.File, FileMode.Open);
        // The first pages hold the schema, which opening needs.
        file.Position = 20 * 4096;
        file.Write(new byte[file.Length - file.Position]);
    }
}

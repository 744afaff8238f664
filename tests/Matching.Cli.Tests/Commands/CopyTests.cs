using Matching.Model;
using Matching.Storage;
using Matching.Storage.Sqlite;

namespace Matching.Cli.Tests.Commands;

public sealed class CopyTests : IDisposable
{
    private static readonly NetworkId Town = new("town");

    private readonly string _folder = Directory.CreateTempSubdirectory("matching-copy-").FullName;

    private string From => Path.Combine(_folder, "from.db");

    private string To => Path.Combine(_folder, "to.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Copy_SqliteToSqlite_IsVerified()
    {
        await WriteAsync(From, new Change.CreateNetwork("Town"), Member("a"), Member("b"));

        var result = await CommandRunner.RunAsync("copy", "--from", $"sqlite:{From}", "--to", $"sqlite:{To}");

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        result.Output.ShouldContain("town  2 written");
        result.Output.ShouldContain("verified: both hold the same 2 records");
        (await ReadAsync(To, "b"))!.DisplayName.ShouldBe("Name of b");
    }

    [Fact]
    public async Task Copy_Again_NeedsToBeAskedToUpdate()
    {
        await WriteAsync(From, new Change.CreateNetwork("Town"), Member("a"));
        (await CopyAsync()).Code.ShouldBe(ExitCode.Success);
        await WriteAsync(From, Member("b"));

        var refused = await CopyAsync();
        var compared = await CopyAsync("--check");
        var updated = await CopyAsync("--update");
        var comparedAfter = await CopyAsync("--check");

        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("--update");
        compared.Code.ShouldBe(ExitCode.Failed);
        compared.Json.GetProperty("networks")[0].GetProperty("equal").GetBoolean().ShouldBeFalse();
        updated.Code.ShouldBe(ExitCode.Success, updated.Error);
        updated.Json.GetProperty("networks")[0].GetProperty("written").GetInt64().ShouldBe(1);
        comparedAfter.Code.ShouldBe(ExitCode.Success);
    }

    [Theory]
    [InlineData("sqlite:", "--from must be a store")]
    [InlineData("memory", "--from must be a store")]
    [InlineData("sqlite:nowhere.db", "not there")]
    public async Task Copy_FromNowhere_SaysSo(string from, string message)
    {
        var result = await CommandRunner.RunAsync("copy", "--from", from, "--to", $"sqlite:{To}");

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain(message);
    }

    [Fact]
    public async Task Migrate_File_SaysWhichStepsItTook()
    {
        var lacking = await CommandRunner.RunAsync("migrate", "--data", To, "--check");
        var first = await CommandRunner.RunAsync("migrate", "--data", To);
        var second = await CommandRunner.RunAsync("migrate", "--data", To, "--json");

        lacking.Code.ShouldBe(ExitCode.Failed);
        lacking.Output.ShouldContain("lacks 0001-records");
        first.Code.ShouldBe(ExitCode.Success, first.Error);
        first.Output.ShouldContain("took 0001-records");
        second.Code.ShouldBe(ExitCode.Success);
        second.Json.GetProperty("taken").GetArrayLength().ShouldBe(0);
        second.Json.GetProperty("version").GetInt32().ShouldBe(second.Json.GetProperty("latest").GetInt32());
    }

    [Fact]
    public async Task Migrate_FileOfAnotherProgram_IsRefused()
    {
        await File.WriteAllTextAsync(To, "no database at all, but long enough to have a header of its own", Cancellation);

        (await CommandRunner.RunAsync("migrate", "--data", To)).Code.ShouldBe(ExitCode.Refused);
        (await CommandRunner.RunAsync("serve", "--data", To, "--address", "http://127.0.0.1:0")).Code.ShouldBe(ExitCode.Refused);
    }

    private static Change Member(string id) => new Change.PutMember(new Member { Id = new(id), DisplayName = $"Name of {id}" });

    private static async Task WriteAsync(string file, params Change[] changes)
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file }, TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(Town, changes), Cancellation);
    }

    private static async Task<Member?> ReadAsync(string file, string member)
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file }, TimeProvider.System);
        return (await store.FindMemberAsync(Town, new(member), Cancellation))?.Value;
    }

    private Task<CommandResult> CopyAsync(params string[] more) =>
        CommandRunner.RunAsync(["copy", "--from", $"sqlite:{From}", "--to", $"sqlite:{To}", "--json", .. more]);
}

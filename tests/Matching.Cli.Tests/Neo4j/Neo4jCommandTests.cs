using Matching.Cli.Sample;
using Matching.Model;
using Matching.Neo4j.Testing;
using Matching.Storage;
using Matching.Storage.Sqlite;

namespace Matching.Cli.Tests.Neo4j;

public sealed class Neo4jCommandTests : IDisposable
{
    private const int Timeout = 600_000;

    private readonly PasswordFile _password = new(Neo4jServer.Password);
    private readonly PasswordFile _wrong = new("not-the-password");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _password.Dispose();
        _wrong.Dispose();
    }

    [Theory(Timeout = Timeout)]
    [InlineData("migrate")]
    [InlineData("serve", "--address", "http://127.0.0.1:0")]
    public async Task Command_NobodyAtTheAddress_IsUnavailable(params string[] command)
    {
        var result = await CommandRunner.RunAsync([.. command, "--neo4j-uri", "neo4j://127.0.0.1:1", "--neo4j-password-file", _password.Path]);

        result.Code.ShouldBe(ExitCode.Unavailable);
        result.Error.ShouldContain("neo4j://127.0.0.1:1");
        result.Error.ShouldContain("cannot be reached");
    }

    [Theory(Timeout = Timeout)]
    [InlineData("migrate")]
    [InlineData("serve", "--address", "http://127.0.0.1:0")]
    public async Task Command_WrongPassword_IsRefusedWithoutTellingIt(params string[] command)
    {
        var neo4j = await Neo4jServer.SharedAsync(Cancellation);

        var result = await CommandRunner.RunAsync([.. command, "--neo4j-uri", neo4j.Address.ToString(), "--neo4j-password-file", _wrong.Path]);

        result.Code.ShouldBe(ExitCode.Refused);
        result.Error.ShouldContain("refuses this user and password");
        (result.Error + result.Output).ShouldNotContain("not-the-password");
    }

    [Fact(Timeout = Timeout)]
    public async Task Command_DatabaseThatIsNotThere_IsRefused()
    {
        var neo4j = await Neo4jServer.SharedAsync(Cancellation);

        var result = await CommandRunner.RunAsync(
            "migrate", "--neo4j-uri", neo4j.Address.ToString(), "--neo4j-password-file", _password.Path, "--neo4j-database", "nowhere");

        result.Code.ShouldBe(ExitCode.Refused);
        result.Error.ShouldContain("has no such database");
    }

    [Fact(Timeout = Timeout)]
    public async Task Migrate_PasswordFromStandardInput_BringsTheGraphUpToDate()
    {
        var neo4j = await Neo4jServer.SharedAsync(Cancellation);
        string[] migrate = ["migrate", "--neo4j-uri", neo4j.Address.ToString(), "--neo4j-password-file", "-", "--json"];

        var first = await CommandRunner.RunWithAsync(Neo4jServer.Password + "\n", migrate);
        var second = await CommandRunner.RunWithAsync(Neo4jServer.Password + "\n", [.. migrate, "--check"]);

        first.Code.ShouldBe(ExitCode.Success, first.Error);
        first.Json.GetProperty("version").GetInt32().ShouldBeGreaterThan(0);
        second.Code.ShouldBe(ExitCode.Success, second.Error);
        second.Json.GetProperty("lacking").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("No password", "--neo4j-uri", "neo4j://localhost")]
    [InlineData("Neo4jUri must be an address", "--neo4j-uri", "http://localhost", "--neo4j-user", "")]
    [InlineData("must not hold a user or password", "--neo4j-uri", "neo4j://me:open-sesame@localhost", "--neo4j-user", "")]
    public async Task Command_WithoutWhatItTakes_SaysWhat(string message, params string[] options)
    {
        var result = await CommandRunner.RunAsync(["migrate", .. options]);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain(message);
        result.Error.ShouldNotContain("sesame");
    }

    [Fact(Timeout = Timeout)]
    public async Task Copy_SqliteToNeo4jAndBack_IsVerified()
    {
        var neo4j = await Neo4jServer.SharedAsync(Cancellation);
        using var folder = new ScratchFolder("copy");
        var (file, back, network) = ($"sqlite:{folder.File("from.db")}", $"sqlite:{folder.File("back.db")}", $"n-{Guid.CreateVersion7()}");
        await FillAsync(folder.File("from.db"), new NetworkId(network));

        var there = await CommandRunner.RunAsync("copy", "--from", file, "--to", neo4j.Address.ToString(), "--to-password-file", _password.Path, "--json");
        var again = await CommandRunner.RunAsync("copy", "--from", file, "--to", neo4j.Address.ToString(), "--to-password-file", _password.Path, "--update", "--json");
        var home = await CommandRunner.RunAsync("copy", "--from", neo4j.Address.ToString(), "--from-password-file", _password.Path, "--network", network, "--to", back);

        there.Code.ShouldBe(ExitCode.Success, there.Error + there.Output);
        there.Json.GetProperty("networks")[0].GetProperty("written").GetInt64().ShouldBe(303);
        again.Code.ShouldBe(ExitCode.Success, again.Error + again.Output);
        again.Json.GetProperty("networks")[0].GetProperty("unchanged").GetInt64().ShouldBe(303);
        home.Code.ShouldBe(ExitCode.Success, home.Error + home.Output);
        home.Output.ShouldContain("verified: both hold the same 303 records");
    }

    private static async Task FillAsync(string file, NetworkId network)
    {
        var concept = new Change.PutConcept(new Concept { Id = new("repairs"), DisplayName = "Repairs" });
        var partner = new Change.PutPartner(new Partner { Id = new("college"), DisplayName = "College" });
        var members = Enumerable.Range(0, 101).Select(i => new Change.PutMember(new Member
        {
            Id = new($"m{i:D3}"),
            DisplayName = $"Member {i}",
            Partner = new PartnerId("college"),
            Offers = [new Offer(new("repairs"), 0.5)],
        }));
        var ties = Enumerable.Range(0, 100).SelectMany(i => new[] { TieReporter.Partner, TieReporter.First }.Select(reporter => new Change.PutTie(new TieReport
        {
            Key = new TieKey(new MemberPair(new($"m{i:D3}"), new($"m{i + 1:D3}")), new("friend")),
            Reporter = reporter,
            Intensity = reporter == TieReporter.First ? 0.75 : null,
        })));
        var interactions = Enumerable.Range(0, 100).Select(i => new Change.PutInteraction(new Interaction
        {
            Id = new($"i{i:D3}"),
            From = new($"m{i:D3}"),
            To = new($"m{i + 1:D3}"),
            Kind = "help",
            Time = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Hours = i / 4.0,
            Concept = new ConceptId("repairs"),
        }));
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = file }, TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(network, [new Change.CreateNetwork("Town"), concept, partner, .. members, .. ties, .. interactions]), Cancellation);
    }
}

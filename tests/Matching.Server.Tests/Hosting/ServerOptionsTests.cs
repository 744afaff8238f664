using Matching.Ranking;
using Matching.Server.Hosting;
using Matching.Server.Stores;

namespace Matching.Server.Tests.Hosting;

public sealed class ServerOptionsTests
{
    private static readonly Dictionary<string, Func<ServerOptions, ServerOptions>> s_wrong = new()
    {
        ["Urls must name an address"] = o => o with { Urls = " ; " },
        ["Urls has 'localhost:5080'"] = o => o with { Urls = "localhost:5080" },
        ["Urls has 'http://example.org'"] = o => o with { Urls = "http://example.org" },
        ["Urls has 'http://127.0.0.1:1/x', which must have no path"] = o => o with { Urls = "http://127.0.0.1:1/x" },
        ["WebUrls has 'https://127.0.0.1:1'"] = o => o with { WebUrls = "https://127.0.0.1:1" },
        ["CertificateFile must be set"] = o => o with { Urls = "https://127.0.0.1:0" },
        ["CertificateFile 'none.pem' is not there"] = o => o with { CertificateFile = "none.pem" },
        ["StorePath must name a file"] = o => o with { Store = StoreKind.Sqlite, StorePath = "" },
        ["Neo4jUri must be an address such as"] = o => Neo4j(o) with { Neo4jUri = "http://localhost:7687" },
        ["Neo4jUri must not hold a user or password"] = o => Neo4j(o) with { Neo4jUri = "neo4j://ana:secret@localhost:7687" },
        ["Neo4jPasswordFile or Neo4jPassword must be set"] = o => Neo4j(o) with { Neo4jPassword = "" },
        ["Neo4jPasswordFile 'none.txt' is not there"] = o => Neo4j(o) with { Neo4jPasswordFile = "none.txt" },
        ["FollowEvery must be between"] = o => o with { FollowEvery = TimeSpan.Zero },
        ["Store is no value of StoreKind"] = o => o with { Store = (StoreKind)7 },
        ["Reciprocity is no value of ReciprocityRule"] = o => o with { Reciprocity = (ReciprocityRule)9 },
        ["MaxReceiveMessageBytes must be between 1024 and"] = o => o with { MaxReceiveMessageBytes = 1 },
        ["MaxSendMessageBytes must be between 1024 and"] = o => o with { MaxSendMessageBytes = -1 },
        ["MaxStreamsPerConnection must be between 1 and"] = o => o with { MaxStreamsPerConnection = 0 },
        ["DefaultDeadline must be between"] = o => o with { DefaultDeadline = TimeSpan.Zero },
        ["ShutdownTimeout must be between"] = o => o with { ShutdownTimeout = TimeSpan.FromHours(2) },
        ["ImportBatchRows must be between 1 and 3000"] = o => o with { ImportBatchRows = 3001 },
        ["SuggestionParallelism must be between 1 and 256"] = o => o with { SuggestionParallelism = 0 },
    };

    private static ServerOptions Neo4j(ServerOptions options) => options with { Store = StoreKind.Neo4j, Neo4jPassword = "secret" };

    public static TheoryData<string> Problems => [.. s_wrong.Keys];

    [Theory]
    [MemberData(nameof(Problems))]
    public void Create_WrongOption_NamesIt(string problem)
    {
        var options = s_wrong[problem](new ServerOptions { Store = StoreKind.Memory });

        Should.Throw<ArgumentException>(() => MatchingServer.Create(options)).Message.ShouldContain(problem);
    }

    [Fact]
    public void ToString_OfAnything_TellsNoSecret()
    {
        var options = new ServerOptions { Store = StoreKind.Neo4j, Neo4jPassword = "open-sesame", CertificatePassword = "open-sesame" };

        $"{options} {StoreLocation.Of(options)}".ShouldNotContain("sesame");
        Should.Throw<ArgumentException>(() => MatchingServer.Create(options with { Neo4jUri = "neo4j://ana:open-sesame@localhost" })).Message.ShouldNotContain("sesame");
    }

    [Fact]
    public void PasswordFile_OfSeveralLines_FirstIsThePassword()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "open sesame \n\n");

            StoreLocation.Of(new ServerOptions { Store = StoreKind.Neo4j, Neo4jPassword = "other", Neo4jPasswordFile = file }).Password.ShouldBe("open sesame ");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Create_SeveralWrongOptions_NamesAll()
    {
        var options = new ServerOptions { ImportBatchRows = 0, SuggestionParallelism = 0 };

        var message = Should.Throw<ArgumentException>(() => MatchingServer.Create(options)).Message;

        message.ShouldContain("ImportBatchRows");
        message.ShouldContain("SuggestionParallelism");
    }

    [Fact]
    public void Read_SettingsFile_IsUsedAndTheRestHasDefaults()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(
                Path.Combine(directory.FullName, "appsettings.json"), """{ "Matching": { "Store": "memory", "DefaultDeadline": "00:00:05", "ImportBatchRows": 7 } }""");

            var options = ServerOptionsSource.Read(directory.FullName);

            options.ShouldBe(new ServerOptions { Store = StoreKind.Memory, DefaultDeadline = TimeSpan.FromSeconds(5), ImportBatchRows = 7 });
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}

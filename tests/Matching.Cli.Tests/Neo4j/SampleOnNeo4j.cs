using Matching.Cli.Sample;
using Matching.Neo4j.Testing;
using Matching.Server.Hosting;
using Microsoft.Extensions.Logging;
using Neo4j.Driver;

namespace Matching.Cli.Tests.Neo4j;

/// <summary>The sample network in a Neo4j, imported by a server of the product and labelled with its clusters.</summary>
public sealed class SampleOnNeo4j : IAsyncDisposable
{
    private IDriver? _driver;

    public async Task FillAsync(CancellationToken cancellation)
    {
        var neo4j = await Neo4jServer.SharedAsync(cancellation);
        var options = new ServerOptions
        {
            Urls = "http://127.0.0.1:0",
            Store = StoreKind.Neo4j,
            Neo4jUri = neo4j.Address.ToString(),
            Neo4jPassword = Neo4jServer.Password,
            LogLevel = LogLevel.Warning,
        };
        await using (var server = MatchingServer.Create(options))
        {
            await server.StartAsync(cancellation);
            await SampleImport.RunAsync(server.Addresses[0].ToString().TrimEnd('/'), null, cancellation);
        }
        using var password = new PasswordFile(Neo4jServer.Password);
        var labelled = await CommandRunner.RunAsync("clusters", "--neo4j-uri", neo4j.Address.ToString(), "--neo4j-password-file", password.Path, "--network", SampleImport.Network);
        labelled.Code.ShouldBe(ExitCode.Success, labelled.Error);
        _driver = GraphDatabase.Driver(neo4j.Address, AuthTokens.Basic(Neo4jServer.User, Neo4jServer.Password));
    }

    /// <summary>What a query gives, as the lines of a Markdown table.</summary>
    public async Task<IReadOnlyList<string>> TableAsync(string cypher)
    {
        await using var session = _driver!.AsyncSession();
        var cursor = await session.RunAsync(cypher);
        var keys = await cursor.KeysAsync();
        List<string> lines = [DocumentedQuery.Line(keys), DocumentedQuery.Line(keys.Select(_ => "---"))];
        while (await cursor.FetchAsync())
            lines.Add(DocumentedQuery.Line(keys.Select(key => cursor.Current[key])));
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        if (_driver is not null)
            await _driver.DisposeAsync();
    }
}

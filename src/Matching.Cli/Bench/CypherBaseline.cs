using System.Diagnostics;
using Matching.Storage.Neo4j;
using Neo4j.Driver;

namespace Matching.Cli.Bench;

/// <summary>What Neo4j does by itself, past the store: ties between rows that it makes up, and the suggestions that Cypher alone can give.</summary>
internal sealed class CypherBaseline(IDriver driver, string? database, CancellationToken cancellation)
{
    public const string MadeUpDescription = "the server makes up the same relationships itself: UNWIND range, two members by id, CREATE, 10,000 a transaction";

    private const int Batch = 10_000;

    private const string MakeMembers =
        "UNWIND range($from, $to - 1) AS i CREATE (:Member {network: $network, id: toString(i), capacity: 3, revision: 1})";

    private const string MakeTies =
        """
        UNWIND range($from, $to - 1) AS i
        MATCH (a:Member {network: $network, id: toString(i * 7919 % $members)})
        MATCH (b:Member {network: $network, id: toString((i * 104729 + 1) % $members)})
        CREATE (a)-[:TIE {kind: 'friend', intensity: 0.5, partnerQuality: 'unstated', partnerIntensity: 0.5, partnerVisibility: 'network',
            partnerLastContact: datetime({epochSeconds: 1728000000})}]->(b)
        """;

    private const string SuggestByMutualContacts =
        """
        MATCH (m:Member {network: $network, id: $id})-[:TIE]-(contact)-[:TIE]-(other)
        WHERE other <> m AND NOT (m)-[:TIE]-(other)
        RETURN other.id, count(DISTINCT contact) AS mutual ORDER BY mutual DESC LIMIT 10
        """;

    private static readonly string[] Forget =
    [
        "MATCH (m:Member {network: $network}) WHERE m.id > '' WITH m LIMIT $batch DETACH DELETE m RETURN count(*)",
        "MATCH (c:Concept {network: $network}) WHERE c.id > '' WITH c LIMIT $batch DETACH DELETE c RETURN count(*)",
        "MATCH (c:Change {network: $network}) WHERE c.revision > 0 WITH c LIMIT $batch DETACH DELETE c RETURN count(*)",
        "MATCH (n:Network {id: $network}) WITH n LIMIT $batch DETACH DELETE n RETURN count(*)",
    ];

    public static IDriver Connect(Neo4jStoreOptions options) =>
        GraphDatabase.Driver(options.Uri, options.User is null ? AuthTokens.None : AuthTokens.Basic(options.User, options.Password));

    /// <summary>Ties a second.</summary>
    public async Task<double> MakeUpAsync(string network, int members, int ties)
    {
        await EachBatchAsync(network, members, members, MakeMembers);
        var began = Stopwatch.GetTimestamp();
        await EachBatchAsync(network, members, ties, MakeTies);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await ForgetAsync(network);
        return Math.Round(ties / seconds);
    }

    /// <summary>Milliseconds that each question took.</summary>
    public async Task<List<double>> SuggestAsync(string network, IReadOnlyList<string> members)
    {
        var milliseconds = new List<double>();
        foreach (var id in members)
        {
            var began = Stopwatch.GetTimestamp();
            await RunAsync(SuggestByMutualContacts, new() { ["network"] = network, ["id"] = id });
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return milliseconds;
    }

    /// <summary>Removes a network with its members, concepts and change log.</summary>
    public async Task ForgetAsync(string network)
    {
        foreach (var forget in Forget)
        {
            while (await RunAsync(forget, new() { ["network"] = network, ["batch"] = Batch }) is long and > 0)
                cancellation.ThrowIfCancellationRequested();
        }
    }

    private async Task EachBatchAsync(string network, int members, int count, string cypher)
    {
        for (var from = 0; from < count; from += Batch)
            await RunAsync(cypher, new() { ["network"] = network, ["members"] = members, ["from"] = from, ["to"] = Math.Min(count, from + Batch) });
    }

    private async Task<object?> RunAsync(string cypher, Dictionary<string, object> parameters)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var session = driver.AsyncSession(config =>
        {
            if (database is not null)
                config.WithDatabase(database);
        });
        var rows = await session.RunAsync(cypher, parameters);
        object? last = null;
        while (await rows.FetchAsync())
            last = rows.Current[0];
        return last;
    }
}

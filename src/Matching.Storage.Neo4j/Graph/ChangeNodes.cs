using System.Text;
using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Json;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>
/// The change log: (:Change {revision, committedAt, changes})-[:ABOUT]->(:Member). Entries that name many members, or members who do not
/// exist, are (:Batch)es too: they list hashes of the ids instead, which an erasure goes through.
/// </summary>
internal static class ChangeNodes
{
    // Below this, links cost little, and people can follow a member's history along them.
    private const int MostLinks = 64;

    private const string Columns = "c.revision, c.committedAt, c.changes";
    private const string Entry =
        "network: $network, revision: $revision, committedAt: $now, changes: $changes, request: $request, digest: $digest, attempt: $attempt";

    private static readonly Statement SelectAfter = new(
        $"""
        MATCH (c:Change {BraceNetwork}) WHERE c.revision > $after AND c.revision <= $last
        RETURN {Columns} ORDER BY c.network, c.revision LIMIT $limit
        """);

    private static readonly Statement SelectRequest = new("MATCH (c:Change {network: $network, request: $request}) RETURN c.digest, c.revision");
    private static readonly Statement SelectAttempt = new("MATCH (c:Change {network: $network, revision: $revision}) RETURN c.attempt");
    private static readonly Statement SelectLinked = new(
        $"UNWIND $ids AS id MATCH (:Member {{network: $network, id: id}})<-[:ABOUT]-(c) RETURN DISTINCT {Columns}");

    private static readonly Statement SelectBatches = new(
        $"MATCH (c:Batch {BraceNetwork}) WHERE c.revision > 0 AND any(hash IN c.subjects WHERE hash IN $hashes) RETURN {Columns}");

    private static readonly Statement Insert = new(
        $$"""
        CREATE (c:Change {{{Entry}}})
        WITH c UNWIND $ids AS id
        MATCH (m:Member {network: $network, id: id})
        CREATE (c)-[:ABOUT]->(m)
        RETURN count(*)
        """);

    private static readonly Statement InsertBatch = new($"CREATE (:Change:Batch {{{Entry}, subjects: $hashes}})");
    private static readonly Statement MarkBatch = new("MATCH (c:Change {network: $network, revision: $revision}) SET c:Batch, c.subjects = $hashes");
    private static readonly Statement Update = new("MATCH (c:Change {network: $network, revision: $revision}) SET c.changes = $changes");

    private const string BraceNetwork = "{network: $network}";

    public static Task<List<ChangeLogEntry>> ReadAsync(Transaction transaction, NetworkId network, Revision after, Revision last, int limit) =>
        transaction.AllAsync(SelectAfter, new Parameters(network) { ["after"] = after.Value, ["last"] = last.Value, ["limit"] = limit }, Map);

    /// <summary>What a request id was used for; null where it was not.</summary>
    public static Task<AnsweredRequest?> FindRequestAsync(Transaction transaction, NetworkId network, string request) => transaction.FirstAsync(
        SelectRequest, new Parameters(network) { ["request"] = request }, row => new AnsweredRequest((string)row[0], new Revision((long)row[1])));

    /// <summary>The attempt that wrote a revision; 0 where none did.</summary>
    public static Task<long> FindAttemptAsync(Transaction transaction, NetworkId network, Revision revision) =>
        transaction.CountAsync(SelectAttempt, new Parameters(network) { ["revision"] = revision.Value });

    public static async Task AppendAsync(
        Transaction transaction, ChangeSet set, LogPayload payload, Revision revision, DateTimeOffset now, string? digest, long attempt)
    {
        var parameters = new Parameters(set.Network)
        {
            ["revision"] = revision.Value,
            ["now"] = Values.Instant(now),
            ["changes"] = Encoding.UTF8.GetString(payload.Bytes),
            ["request"] = set.RequestId,
            ["digest"] = digest,
            ["attempt"] = attempt,
            ["hashes"] = payload.Subjects.Select(SubjectHash.Of).Distinct().ToArray(),
        };
        if (payload.Subjects.Count > MostLinks)
        {
            await transaction.ExecuteAsync(InsertBatch, parameters);
            return;
        }
        parameters["ids"] = payload.Subjects.Select(member => member.Value).ToArray();
        if (await transaction.CountAsync(Insert, parameters) < payload.Subjects.Count)
            await transaction.ExecuteAsync(MarkBatch, parameters);
    }

    /// <summary>Takes members out of all entries so far; call it while they exist.</summary>
    public static async Task RedactAsync(Transaction transaction, NetworkId network, IReadOnlyCollection<MemberId> erased)
    {
        var ids = erased.Select(member => member.Value).ToArray();
        var hashes = erased.Select(SubjectHash.Of).ToArray();
        var linked = await transaction.AllAsync(SelectLinked, new Parameters(network) { ["ids"] = ids }, Map);
        var batches = await transaction.AllAsync(SelectBatches, new Parameters(network) { ["hashes"] = hashes }, Map);
        foreach (var entry in linked.Concat(batches).DistinctBy(entry => entry.Revision))
        {
            var kept = erased.Aggregate(entry.Changes, Redaction.Of);
            if (kept.SequenceEqual(entry.Changes))
                continue;
            var changes = Encoding.UTF8.GetString(ChangesJson.ToBytes(kept));
            await transaction.ExecuteAsync(Update, new Parameters(network) { ["revision"] = entry.Revision.Value, ["changes"] = changes });
        }
    }

    private static ChangeLogEntry Map(IRecord row) => new(
        new Revision((long)row[0]), Values.ToInstant(row[1]), ChangesJson.FromBytes(Encoding.UTF8.GetBytes((string)row[2])));
}

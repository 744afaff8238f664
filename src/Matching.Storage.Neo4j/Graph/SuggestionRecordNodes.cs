using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>
/// Recorded lists of suggestions: (:SuggestionRecord {time, modelVersion, …})-[:SHOWN_TO]->(:Member), (:SuggestionRecord)-[:SHOWS {position, score, propensity}]->(:Member).
/// </summary>
internal static class SuggestionRecordNodes
{
    private const string Columns = "r {.*}, [(r)-[:SHOWN_TO]->(m) | m.id], [(r)-[s:SHOWS]->(c) | [s.position, c.id, s.score, s.propensity]]";
    private const string BraceNetwork = "{network: $network}";
    private const string BraceNetworkId = "{network: $network, id: $id}";

    private static readonly Statement SelectOne = new($"MATCH (r:SuggestionRecord {BraceNetworkId}) RETURN {Columns}");
    private static readonly Statement SelectSome = new(
        "UNWIND $ids AS id MATCH (r:SuggestionRecord {network: $network, id: id})-[:SHOWN_TO]->(m) RETURN r.id, m.id");

    private static readonly Statement SelectPage = new(
        $"MATCH (r:SuggestionRecord {BraceNetwork}) WHERE r.id > $after WITH r ORDER BY r.network, r.id LIMIT $limit RETURN {Columns}");

    private static readonly Statement SelectPageOf = new(
        $"""
        MATCH (:Member {BraceNetworkId})<-[:SHOWN_TO]-(r)
        WITH r, coalesce(r.sortKey, r.id) AS place WHERE place > $after
        WITH r, place ORDER BY place LIMIT $limit RETURN {Columns} ORDER BY place
        """);

    private static readonly Statement SelectAll = new($"MATCH (r:SuggestionRecord {BraceNetwork}) WHERE r.id > '' RETURN {Columns}");
    private static readonly Statement Insert = new(
        """
        UNWIND $rows AS row
        CREATE (:SuggestionRecord {network: $network, id: row[0], time: row[1], revision: row[2], modelVersion: row[3], policyVersion: row[4],
            exploration: row[5], sortKey: row[6]})
        """);

    private static readonly Statement InsertShownTo = new(
        """
        UNWIND $rows AS row
        MATCH (r:SuggestionRecord {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (m:Member {network: $network, id: link[0]})
        CREATE (r)-[:SHOWN_TO]->(m)
        RETURN count(*)
        """);

    private static readonly Statement InsertShows = new(
        """
        UNWIND $rows AS row
        MATCH (r:SuggestionRecord {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (c:Member {network: $network, id: link[0]})
        CREATE (r)-[:SHOWS {position: link[1], score: link[2], propensity: link[3]}]->(c)
        RETURN count(*)
        """);

    private static readonly Statement Delete = new("UNWIND $ids AS id MATCH (r:SuggestionRecord {network: $network, id: id}) DETACH DELETE r");
    private static readonly Statement DeleteShownTo = new(
        "UNWIND $ids AS id MATCH (:Member {network: $network, id: id})<-[:SHOWN_TO]-(r) DETACH DELETE r");

    public static Task<SuggestionRecord?> FindAsync(Transaction transaction, NetworkId network, SuggestionRecordId id) =>
        transaction.FirstAsync(SelectOne, new Parameters(network) { ["id"] = id.Value }, Map);

    /// <summary>To whom those that exist were shown.</summary>
    public static async Task<Dictionary<SuggestionRecordId, MemberId>> FindMembersAsync(
        Transaction transaction, NetworkId network, IEnumerable<SuggestionRecordId> ids) =>
        (await transaction.AllAsync(SelectSome, Ids(network, ids), row => (Id: new SuggestionRecordId((string)row[0]), Member: new MemberId((string)row[1]))))
        .ToDictionary(record => record.Id, record => record.Member);

    public static async Task<Page<SuggestionRecord>> ListAsync(Transaction transaction, NetworkId network, MemberId? member, PageCut cut)
    {
        var parameters = new Parameters(network) { ["limit"] = cut.Limit };
        (parameters["id"], parameters["after"]) = member is { } shownTo ? (shownTo.Value, SortKey.Comparable(cut.After)) : (null, cut.After);
        return cut.Of(await transaction.AllAsync(member is null ? SelectPage : SelectPageOf, parameters, Map), record => record.Id.Value);
    }

    public static Task<List<SuggestionRecord>> AllAsync(Transaction transaction, NetworkId network) =>
        transaction.AllAsync(SelectAll, new Parameters(network), Map);

    /// <summary>Creates records that do not exist.</summary>
    /// <returns>Whether all members exist.</returns>
    public static async Task<bool> AddAsync(Transaction transaction, NetworkId network, IReadOnlyList<SuggestionRecord> records)
    {
        await transaction.ExecuteAsync(Insert, new Parameters(network) { ["rows"] = records.Select(ToRow).ToArray() });
        var shownTo = Links.Of(records, record => record.Id.Value, record => [[record.Member.Value]]);
        var shows = Links.Of(
            records, record => record.Id.Value, record => record.Shown.Select(place => new object[] { place.Candidate.Value, place.Position, place.Score, place.Propensity }));
        return await shownTo.CreateAsync(transaction, network, InsertShownTo) & await shows.CreateAsync(transaction, network, InsertShows);
    }

    /// <summary>Removes those that exist.</summary>
    public static Task RemoveAsync(Transaction transaction, NetworkId network, IEnumerable<SuggestionRecordId> ids) =>
        transaction.ExecuteAsync(Delete, Ids(network, ids));

    /// <summary>Removes the lists shown to members; their places in other lists go with their nodes.</summary>
    public static Task RemoveShownToAsync(Transaction transaction, NetworkId network, IEnumerable<MemberId> members) =>
        transaction.ExecuteAsync(DeleteShownTo, new Parameters(network) { ["ids"] = members.Select(member => member.Value).ToList() });

    private static Parameters Ids(NetworkId network, IEnumerable<SuggestionRecordId> ids) => new(network) { ["ids"] = ids.Select(id => id.Value).ToList() };

    private static object?[] ToRow(SuggestionRecord record) =>
    [
        record.Id.Value, Values.Instant(record.Time), record.Revision.Value, Values.Text(record.ModelVersion), Values.Text(record.PolicyVersion), record.Exploration,
        SortKey.Of(record.Id.Value),
    ];

    private static SuggestionRecord Map(IRecord row)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row[0];
        return new SuggestionRecord
        {
            Id = new((string)properties["id"]!),
            Member = new(Values.ToTexts(row[1]).Single()),
            Time = Values.ToInstant(properties["time"]),
            Revision = new Revision((long)properties["revision"]!),
            ModelVersion = Values.ToText(properties.Get("modelVersion")),
            PolicyVersion = Values.ToText(properties.Get("policyVersion")),
            Exploration = (double)properties["exploration"]!,
            Shown = Links.InOrder(row[2], link => new ShownCandidate((int)(long)link[0], new((string)link[1]), (double)link[2], (double)link[3])),
        };
    }
}

using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Outcomes: (answerer:Member)-[:ANSWERED {kind, side, time, record}]->(other:Member).</summary>
internal static class OutcomeRelationships
{
    private const string Columns = "a.id, b.id, o {.*}";
    private const string BraceNetwork = "{network: $network}";
    private const string BraceNetworkId = "{network: $network, id: $id}";

    private static readonly Statement SelectOne = new($"MATCH (a)-[o:ANSWERED {{network: $network, id: $id}}]->(b) RETURN {Columns}");
    private static readonly Statement SelectSome = new("UNWIND $ids AS id MATCH (a)-[o:ANSWERED {network: $network, id: id}]->(b) RETURN o.id, a.id, b.id");
    private static readonly Statement SelectPage = new(
        $"""
        MATCH (a)-[o:ANSWERED {BraceNetwork}]->(b) USING INDEX o:ANSWERED(network, id) WHERE o.id > $after
        WITH a, o, b ORDER BY o.network, o.id LIMIT $limit RETURN {Columns}
        """);

    // What an index finds by range is compared again where it finds relationships, which is wrong after an id that needs a key to sort by.
    private static readonly Statement SelectPageAfterKey = new(
        $"""
        MATCH (a)-[o:ANSWERED {BraceNetwork}]->(b) USING INDEX o:ANSWERED(network, id) WHERE o.id > ''
        WITH a, o, b, coalesce(o.sortKey, o.id) AS place WHERE place > $after
        RETURN {Columns} ORDER BY place LIMIT $limit
        """);

    private static readonly Statement SelectPageOf = new(
        $"""
        MATCH (a:Member {BraceNetworkId})-[o:ANSWERED]->(b)
        WITH a, o, b, coalesce(o.sortKey, o.id) AS place WHERE place > $after
        RETURN {Columns} ORDER BY place LIMIT $limit
        """);

    private static readonly Statement SelectAll = new($"MATCH (a)-[o:ANSWERED {BraceNetwork}]->(b) WHERE o.id > '' RETURN {Columns}");
    private static readonly Statement Delete = new("UNWIND $ids AS id MATCH ()-[o:ANSWERED {network: $network, id: id}]->() DELETE o");
    private static readonly Statement Insert = new(
        """
        UNWIND $rows AS row
        MATCH (a:Member {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (b:Member {network: $network, id: link[0]})
        CREATE (a)-[:ANSWERED {network: $network, id: link[1], kind: link[2], side: link[3], time: link[4], record: link[5], sortKey: link[6]}]->(b)
        RETURN count(*)
        """);

    public static Task<Outcome?> FindAsync(Transaction transaction, NetworkId network, OutcomeId id) =>
        transaction.FirstAsync(SelectOne, new Parameters(network) { ["id"] = id.Value }, Map);

    /// <summary>The members of those that exist.</summary>
    public static async Task<Dictionary<OutcomeId, MemberPair>> FindEndsAsync(Transaction transaction, NetworkId network, IEnumerable<OutcomeId> ids) =>
        (await transaction.AllAsync(SelectSome, Ids(network, ids), row => (Id: new OutcomeId((string)row[0]), Pair: new MemberPair(new((string)row[1]), new((string)row[2])))))
        .ToDictionary(ends => ends.Id, ends => ends.Pair);

    public static async Task<Page<Outcome>> ListAsync(Transaction transaction, NetworkId network, MemberId? answerer, PageCut cut)
    {
        var parameters = new Parameters(network) { ["id"] = answerer?.Value, ["after"] = SortKey.Comparable(cut.After), ["limit"] = cut.Limit };
        var all = SortKey.Of(cut.After) is null ? SelectPage : SelectPageAfterKey;
        return cut.Of(await transaction.AllAsync(answerer is null ? all : SelectPageOf, parameters, Map), outcome => outcome.Id.Value);
    }

    public static Task<List<Outcome>> AllAsync(Transaction transaction, NetworkId network) =>
        transaction.AllAsync(SelectAll, new Parameters(network), Map);

    /// <summary>Creates outcomes that do not exist.</summary>
    /// <returns>Whether all members exist.</returns>
    public static Task<bool> AddAsync(Transaction transaction, NetworkId network, IReadOnlyList<Outcome> outcomes) =>
        Links.OfGroups(outcomes, outcome => outcome.Answerer.Value, ToRow).CreateAsync(transaction, network, Insert);

    /// <summary>Removes those that exist.</summary>
    public static Task RemoveAsync(Transaction transaction, NetworkId network, IEnumerable<OutcomeId> ids) =>
        transaction.ExecuteAsync(Delete, Ids(network, ids));

    private static Parameters Ids(NetworkId network, IEnumerable<OutcomeId> ids) => new(network) { ["ids"] = ids.Select(id => id.Value).ToList() };

    private static object?[] ToRow(Outcome outcome) =>
    [
        outcome.Other.Value,
        outcome.Id.Value,
        Words<OutcomeKind>.Of(outcome.Kind),
        Words<OutcomeSide>.Of(outcome.AnsweredBy),
        Values.Instant(outcome.Time),
        outcome.Record?.Value,
        SortKey.Of(outcome.Id.Value),
    ];

    private static Outcome Map(IRecord row)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row[2];
        var (answerer, other) = (new MemberId((string)row[0]), new MemberId((string)row[1]));
        var side = Words<OutcomeSide>.Read(properties["side"]);
        return new Outcome
        {
            Id = new((string)properties["id"]!),
            Member = side == OutcomeSide.Member ? answerer : other,
            Candidate = side == OutcomeSide.Member ? other : answerer,
            AnsweredBy = side,
            Kind = Words<OutcomeKind>.Read(properties["kind"]),
            Time = Values.ToInstant(properties["time"]),
            Record = properties.Get("record") is string record ? new SuggestionRecordId(record) : null,
        };
    }
}

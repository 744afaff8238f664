using Matching.Model;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>
/// Ties: (first:Member)-[:TIE {kind, intensity, ...}]->(second:Member), one per pair and kind. What each reporter says is kept in properties of
/// its own, see <see cref="TieSide"/>; intensity is what they say together, for people who explore the graph.
/// </summary>
internal static class TieRelationships
{
    private const string Lookup =
        """
        UNWIND $keys AS key
        MATCH (:Member {network: $network, id: key[0]})-[t:TIE {kind: key[2]}]->(:Member {network: $network, id: key[1]})
        """;

    private static readonly Statement SelectOne = new(
        """
        MATCH (a:Member {network: $network, id: $first})-[t:TIE {kind: $kind}]->(b:Member {network: $network, id: $second})
        RETURN a.id, b.id, t {.*}
        """);

    private static readonly Statement SelectSome = new($"{Lookup} RETURN key");
    private static readonly Statement Delete = new($"{Lookup} DELETE t");

    // Where the one side of the pair is the member, the other is whom the list is ordered by.
    private static readonly Statement SelectPage = new(
        """
        MATCH (m:Member {network: $network, id: $id})-[t:TIE]-(o)
        WITH startNode(t).id AS first, endNode(t).id AS second, coalesce(o.sortKey, o.id) AS other, t
        WHERE other > $other OR (other = $other AND t.kind > $kind)
        RETURN first, second, t {.*} ORDER BY other, t.kind LIMIT $limit
        """);

    private static readonly Statement SelectRange = new(
        """
        MATCH (a:Member {network: $network}) WHERE a.id > $after AND a.id <= $last
        RETURN id(a), [(a)-[t:TIE]->(b) | [id(b), t {.*}]]
        """);

    private static readonly TieSide[] Sides =
    [
        new(TieReporter.Partner, UpsertBy("partner", "(t.firstIntensity + t.secondIntensity) / 2, t.firstIntensity, t.secondIntensity, tie[4], tie[8]")),
        new(TieReporter.First, UpsertBy("first", "(tie[4] + t.secondIntensity) / 2, tie[4], t.secondIntensity, t.partnerIntensity, tie[8]")),
        new(TieReporter.Second, UpsertBy("second", "(t.firstIntensity + tie[4]) / 2, tie[4], t.firstIntensity, t.partnerIntensity, tie[8]")),
    ];

    public static async Task<Tie?> FindAsync(Transaction transaction, NetworkId network, TieKey key)
    {
        var parameters = new Parameters(network) { ["first"] = key.Pair.First.Value, ["second"] = key.Pair.Second.Value, ["kind"] = key.Kind.Value };
        return await transaction.FirstAsync(SelectOne, parameters, Map);
    }

    /// <summary>Those that exist.</summary>
    public static async Task<HashSet<TieKey>> FindAsync(Transaction transaction, NetworkId network, IEnumerable<TieKey> keys) =>
        [.. await transaction.AllAsync(SelectSome, Keys(network, keys), row => ToKey(Values.ToTexts(row[0]).ToArray()))];

    public static async Task<Page<Tie>> ListAsync(Transaction transaction, NetworkId network, MemberId member, TiePageCut cut)
    {
        var parameters = new Parameters(network) { ["id"] = member.Value, ["other"] = SortKey.Comparable(cut.AfterOther), ["kind"] = cut.AfterKind, ["limit"] = cut.Limit };
        return cut.Of(await transaction.AllAsync(SelectPage, parameters, Map));
    }

    /// <summary>Reads the ties whose first members are in a range of ids, in no order, with the numbers that Neo4j has for the members' nodes.</summary>
    public static Task EachAsync(
        Transaction transaction, NetworkId network, string after, string last, Action<long, long, IReadOnlyDictionary<string, object?>> receive) =>
        transaction.EachAsync(SelectRange, new Parameters(network) { ["after"] = after, ["last"] = last }, row =>
        {
            var first = (long)row[0];
            foreach (List<object?> tie in Values.ToList(row[1]).Cast<List<object?>>())
                receive(first, (long)tie[0]!, (IReadOnlyDictionary<string, object?>)tie[1]!);
        });

    /// <summary>Creates or replaces reports, at most one for a tie and reporter.</summary>
    /// <returns>Whether all members exist.</returns>
    public static async Task<bool> PutAsync(Transaction transaction, NetworkId network, IReadOnlyList<TieReport> reports)
    {
        var complete = true;
        foreach (var side in Sides)
        {
            var own = reports.Where(report => report.Reporter == side.Reporter);
            complete &= await Links.OfGroups(own, report => report.Key.Pair.First.Value, TieSide.ToRow).CreateAsync(transaction, network, side.Upsert);
        }
        return complete;
    }

    public static Task RemoveAsync(Transaction transaction, NetworkId network, IEnumerable<TieKey> keys) =>
        transaction.ExecuteAsync(Delete, Keys(network, keys));

    public static IEnumerable<TieReport> ReportsOf(TieKey key, IReadOnlyDictionary<string, object?> properties) =>
        Sides.Select(side => side.Read(key, properties)).OfType<TieReport>();

    // The own intensity comes with the row: what is set a moment before may not be read in the same statement.
    private static Statement UpsertBy(string side, string intensities) => new(
        $$"""
        UNWIND $rows AS row
        MATCH (a:Member {network: $network, id: row[0]})
        UNWIND row[1] AS tie
        MATCH (b:Member {network: $network, id: tie[0]})
        MERGE (a)-[t:TIE {kind: tie[1]}]->(b)
        SET t.{{side}}Quality = tie[2], t.{{side}}Zone = tie[3], t.{{side}}Intensity = tie[4], t.{{side}}Visibility = tie[5],
            t.{{side}}Provenance = tie[6], t.{{side}}LastContact = tie[7], t.intensity = coalesce({{intensities}})
        RETURN count(*)
        """);

    private static Parameters Keys(NetworkId network, IEnumerable<TieKey> keys) => new(network)
    {
        ["keys"] = keys.Select(key => new object[] { key.Pair.First.Value, key.Pair.Second.Value, key.Kind.Value }).ToList(),
    };

    private static TieKey ToKey(string[] parts) => new(new MemberPair(new(parts[0]), new(parts[1])), new(parts[2]));

    private static Tie Map(IRecord row)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row[2];
        var key = ToKey([(string)row[0], (string)row[1], (string)properties["kind"]!]);
        return new Tie(key, ReportsOf(key, properties).ToValueList());
    }
}

using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Concepts: (:Concept)-[:BROADER]->(:Concept), (:Concept)-[:SERVES]->(:Concept).</summary>
internal static class ConceptNodes
{
    private const string Broader = "[(c)-[:BROADER]->(b) | b.id]";
    private const string Columns = $"c.id, c.displayName, c.scheme, {Broader}, [(c)-[s:SERVES]->(n) | [s.position, n.id]]";

    private static readonly Statement SelectOne = new($"MATCH (c:Concept {{network: $network, id: $id}}) RETURN {Columns}");
    private static readonly Statement SelectSome = new(
        $"UNWIND $ids AS id MATCH (c:Concept {{network: $network, id: id}}) RETURN c.id, {Broader}");

    private static readonly Statement SelectPage = new(
        $"MATCH (c:Concept {{network: $network}}) WHERE c.id > $after WITH c ORDER BY c.network, c.id LIMIT $limit RETURN {Columns}");

    private static readonly Statement SelectAll = new($"MATCH (c:Concept {{network: $network}}) WHERE c.id > '' RETURN {Columns}");

    private static readonly Statement SelectConceptNaming = new(
        "MATCH (:Concept {network: $network, id: $id})<-[:BROADER|SERVES]-(c) RETURN c.id ORDER BY coalesce(c.sortKey, c.id) LIMIT 1");

    private static readonly Statement SelectMemberNaming = new(
        "MATCH (:Concept {network: $network, id: $id})<-[:OFFERS|NEEDS]-(m) RETURN m.id ORDER BY coalesce(m.sortKey, m.id) LIMIT 1");

    private static readonly Statement Upsert = new(
        """
        UNWIND $rows AS row
        MERGE (c:Concept {network: $network, id: row[0]})
        SET c.displayName = row[1], c.scheme = row[2], c.sortKey = row[3]
        """);

    private static readonly Statement DeleteLinks = new(
        "UNWIND $ids AS id MATCH (:Concept {network: $network, id: id})-[l:BROADER|SERVES]->() DELETE l");

    private static readonly Statement InsertBroader = new(
        """
        UNWIND $rows AS row
        MATCH (c:Concept {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (b:Concept {network: $network, id: link[0]})
        CREATE (c)-[:BROADER]->(b)
        RETURN count(*)
        """);

    private static readonly Statement InsertServes = new(
        """
        UNWIND $rows AS row
        MATCH (c:Concept {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (n:Concept {network: $network, id: link[0]})
        CREATE (c)-[:SERVES {position: link[1]}]->(n)
        RETURN count(*)
        """);

    private static readonly Statement Delete = new("UNWIND $ids AS id MATCH (c:Concept {network: $network, id: id}) DETACH DELETE c");

    public static Task<Concept?> FindAsync(Transaction transaction, NetworkId network, ConceptId id) =>
        transaction.FirstAsync(SelectOne, new Parameters(network) { ["id"] = id.Value }, Map);

    /// <summary>Those that exist, each with its broader concept.</summary>
    public static async Task<Dictionary<ConceptId, ConceptId?>> FindAsync(Transaction transaction, NetworkId network, IEnumerable<ConceptId> ids) =>
        (await transaction.AllAsync(SelectSome, Ids(network, ids), row => (Id: new ConceptId((string)row[0]), Broader: ToBroader(row[1]))))
        .ToDictionary(concept => concept.Id, concept => concept.Broader);

    public static async Task<Page<Concept>> ListAsync(Transaction transaction, NetworkId network, PageCut cut) => cut.Of(
        await transaction.AllAsync(SelectPage, new Parameters(network) { ["after"] = cut.After, ["limit"] = cut.Limit }, Map), concept => concept.Id.Value);

    public static Task<List<Concept>> AllAsync(Transaction transaction, NetworkId network) =>
        transaction.AllAsync(SelectAll, new Parameters(network), Map);

    /// <summary>The concept with the lowest id, else the member with the lowest id, that names a concept.</summary>
    public static async Task<Referrer?> FindNamingAsync(Transaction transaction, NetworkId network, ConceptId id)
    {
        var parameters = new Parameters(network) { ["id"] = id.Value };
        return await transaction.FirstAsync(SelectConceptNaming, parameters, row => new Referrer(EntityKind.Concept, (string)row[0]))
            ?? await transaction.FirstAsync(SelectMemberNaming, parameters, row => new Referrer(EntityKind.Member, (string)row[0]));
    }

    /// <summary>Creates or replaces concepts.</summary>
    /// <returns>Whether all that they name exists.</returns>
    public static async Task<bool> PutAsync(Transaction transaction, NetworkId network, IReadOnlyList<Concept> concepts)
    {
        object[] rows = [.. concepts.Select(ToRow)];
        await transaction.ExecuteAsync(Upsert, new Parameters(network) { ["rows"] = rows });
        await UnlinkAsync(transaction, network, concepts.Select(concept => concept.Id));
        var broader = Links.Of(concepts, Id, concept => concept.Broader is { } above ? [[above.Value]] : []);
        var serves = Links.Of(concepts, Id, concept => concept.Serves.Select((id, i) => new object[] { id.Value, i }));
        return await broader.CreateAsync(transaction, network, InsertBroader) & await serves.CreateAsync(transaction, network, InsertServes);
    }

    /// <summary>Takes away what concepts name.</summary>
    public static Task UnlinkAsync(Transaction transaction, NetworkId network, IEnumerable<ConceptId> ids) =>
        transaction.ExecuteAsync(DeleteLinks, Ids(network, ids));

    public static Task RemoveAsync(Transaction transaction, NetworkId network, IEnumerable<ConceptId> ids) =>
        transaction.ExecuteAsync(Delete, Ids(network, ids));

    private static Parameters Ids(NetworkId network, IEnumerable<ConceptId> ids) => new(network) { ["ids"] = ids.Select(id => id.Value).ToList() };

    private static string Id(Concept concept) => concept.Id.Value;

    private static object?[] ToRow(Concept concept) =>
        [concept.Id.Value, Values.Text(concept.DisplayName), Values.Text(concept.Scheme), SortKey.Of(concept.Id.Value)];

    private static ConceptId? ToBroader(object? ids) => Values.ToTexts(ids).Select(id => (ConceptId?)new ConceptId(id)).FirstOrDefault();

    private static Concept Map(IRecord row) => new()
    {
        Id = new((string)row[0]),
        DisplayName = Values.ToText(row[1]),
        Scheme = Values.ToText(row[2]),
        Broader = ToBroader(row[3]),
        Serves = Links.InOrder(row[4], link => new ConceptId((string)link[1])),
    };
}

using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Interactions: (from:Member)-[:INTERACTED {id, kind, time, hours, concept}]->(to:Member).</summary>
internal static class InteractionRelationships
{
    private const string Columns = "a.id, b.id, i {.*}";

    private static readonly Statement SelectOne = new(
        $"MATCH (a)-[i:INTERACTED {{network: $network, id: $id}}]->(b) RETURN {Columns}");

    private static readonly Statement SelectEnds = new(
        "UNWIND $ids AS id MATCH (a)-[i:INTERACTED {network: $network, id: id}]->(b) RETURN i.id, a.id, b.id");

    private static readonly Statement SelectPage = new(
        """
        MATCH (m:Member {network: $network, id: $id})-[i:INTERACTED]-()
        WITH i, coalesce(i.sortKey, i.id) AS place WHERE place > $after
        RETURN startNode(i).id, endNode(i).id, i {.*} ORDER BY place LIMIT $limit
        """);

    private static readonly Statement SelectAll = new(
        $"MATCH (a)-[i:INTERACTED {{network: $network}}]->(b) WHERE i.id > '' RETURN {Columns}");

    // In a network of few interactions the planner would walk all of them by id, and sort them its own way.
    private static readonly Statement SelectFirstAbout = new(
        """
        MATCH ()-[i:INTERACTED {network: $network, concept: $concept}]->() USING INDEX i:INTERACTED(network, concept, id) WHERE i.id > ''
        RETURN i.id ORDER BY i.network, i.concept, i.id LIMIT 1
        """);

    private static readonly Statement Delete = new("UNWIND $ids AS id MATCH ()-[i:INTERACTED {network: $network, id: id}]->() DELETE i");
    private static readonly Statement Insert = new(
        """
        UNWIND $rows AS row
        MATCH (a:Member {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (b:Member {network: $network, id: link[0]})
        CREATE (a)-[:INTERACTED {network: $network, id: link[1], kind: link[2], time: link[3], hours: link[4], concept: link[5], sortKey: link[6]}]->(b)
        RETURN count(*)
        """);

    public static Task<Interaction?> FindAsync(Transaction transaction, NetworkId network, InteractionId id) =>
        transaction.FirstAsync(SelectOne, new Parameters(network) { ["id"] = id.Value }, Map);

    /// <summary>The members of those that exist.</summary>
    public static async Task<Dictionary<InteractionId, MemberPair>> FindEndsAsync(
        Transaction transaction, NetworkId network, IEnumerable<InteractionId> ids) =>
        (await transaction.AllAsync(SelectEnds, Ids(network, ids), row => (Id: new InteractionId((string)row[0]), Pair: PairOf(row))))
        .ToDictionary(ends => ends.Id, ends => ends.Pair);

    public static async Task<Page<Interaction>> ListAsync(Transaction transaction, NetworkId network, MemberId member, PageCut cut)
    {
        var parameters = new Parameters(network) { ["id"] = member.Value, ["after"] = SortKey.Comparable(cut.After), ["limit"] = cut.Limit };
        return cut.Of(await transaction.AllAsync(SelectPage, parameters, Map), interaction => interaction.Id.Value);
    }

    public static Task<List<Interaction>> AllAsync(Transaction transaction, NetworkId network) =>
        transaction.AllAsync(SelectAll, new Parameters(network), Map);

    /// <summary>The interaction with the lowest id that is about a concept.</summary>
    public static Task<Referrer?> FindFirstAboutAsync(Transaction transaction, NetworkId network, ConceptId concept) => transaction.FirstAsync(
        SelectFirstAbout, new Parameters(network) { ["concept"] = concept.Value }, row => new Referrer(EntityKind.Interaction, (string)row[0]));

    /// <summary>Creates interactions that do not exist.</summary>
    /// <returns>Whether all members exist.</returns>
    public static Task<bool> AddAsync(Transaction transaction, NetworkId network, IReadOnlyList<Interaction> interactions) =>
        Links.OfGroups(interactions, interaction => interaction.From.Value, ToRow).CreateAsync(transaction, network, Insert);

    /// <summary>Removes those that exist.</summary>
    public static Task RemoveAsync(Transaction transaction, NetworkId network, IEnumerable<InteractionId> ids) =>
        transaction.ExecuteAsync(Delete, Ids(network, ids));

    private static Parameters Ids(NetworkId network, IEnumerable<InteractionId> ids) => new(network) { ["ids"] = ids.Select(id => id.Value).ToList() };

    private static MemberPair PairOf(IRecord row) => new(new((string)row[1]), new((string)row[2]));

    private static object?[] ToRow(Interaction interaction) =>
    [
        interaction.To.Value,
        interaction.Id.Value,
        interaction.Kind,
        Values.Instant(interaction.Time),
        interaction.Hours,
        interaction.Concept?.Value,
        SortKey.Of(interaction.Id.Value),
    ];

    private static Interaction Map(IRecord row)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row[2];
        return new Interaction
        {
            Id = new((string)properties["id"]!),
            From = new((string)row[0]),
            To = new((string)row[1]),
            Kind = (string)properties["kind"]!,
            Time = Values.ToInstant(properties["time"]),
            Hours = (double)properties["hours"]!,
            Concept = properties.Get("concept") is string concept ? new ConceptId(concept) : null,
        };
    }
}

using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Partners: (:Organization)-[:PARTNERS_WITH]->(:Organization).</summary>
internal static class OrganizationNodes
{
    private const string Columns = "o.id, o.displayName, o.kind, [(o)-[w:PARTNERS_WITH]->(p) | [w.position, p.id]]";

    private static readonly Statement SelectOne = new($"MATCH (o:Organization {{network: $network, id: $id}}) RETURN {Columns}");
    private static readonly Statement SelectSome = new(
        "UNWIND $ids AS id MATCH (o:Organization {network: $network, id: id}) RETURN o.id");

    private static readonly Statement SelectPage = new(
        $"MATCH (o:Organization {{network: $network}}) WHERE o.id > $after WITH o ORDER BY o.network, o.id LIMIT $limit RETURN {Columns}");

    private static readonly Statement SelectAll = new($"MATCH (o:Organization {{network: $network}}) WHERE o.id > '' RETURN {Columns}");
    private static readonly Statement Upsert = new(
        """
        UNWIND $rows AS row
        MERGE (o:Organization {network: $network, id: row[0]})
        SET o.displayName = row[1], o.kind = row[2]
        """);

    private static readonly Statement DeleteLinks = new(
        "UNWIND $ids AS id MATCH (:Organization {network: $network, id: id})-[w:PARTNERS_WITH]->() DELETE w");

    private static readonly Statement InsertLinks = new(
        """
        UNWIND $rows AS row
        MATCH (o:Organization {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (p:Organization {network: $network, id: link[0]})
        CREATE (o)-[:PARTNERS_WITH {position: link[1]}]->(p)
        RETURN count(*)
        """);

    public static Task<Partner?> FindAsync(Transaction transaction, NetworkId network, PartnerId id) =>
        transaction.FirstAsync(SelectOne, new Parameters(network) { ["id"] = id.Value }, Map);

    /// <summary>Those that exist.</summary>
    public static async Task<HashSet<PartnerId>> FindAsync(Transaction transaction, NetworkId network, IEnumerable<PartnerId> ids) =>
        [.. await transaction.AllAsync(SelectSome, new Parameters(network) { ["ids"] = ids.Select(id => id.Value).ToList() }, row => new PartnerId((string)row[0]))];

    public static async Task<Page<Partner>> ListAsync(Transaction transaction, NetworkId network, PageCut cut) => cut.Of(
        await transaction.AllAsync(SelectPage, new Parameters(network) { ["after"] = cut.After, ["limit"] = cut.Limit }, Map), partner => partner.Id.Value);

    public static Task<List<Partner>> AllAsync(Transaction transaction, NetworkId network) =>
        transaction.AllAsync(SelectAll, new Parameters(network), Map);

    /// <summary>Creates or replaces partners.</summary>
    /// <returns>Whether all that they name exists.</returns>
    public static async Task<bool> PutAsync(Transaction transaction, NetworkId network, IReadOnlyList<Partner> partners)
    {
        object[] rows = [.. partners.Select(partner => new object?[] { partner.Id.Value, Values.Text(partner.DisplayName), Values.Text(partner.Kind) })];
        await transaction.ExecuteAsync(Upsert, new Parameters(network) { ["rows"] = rows });
        await transaction.ExecuteAsync(DeleteLinks, new Parameters(network) { ["ids"] = partners.Select(partner => partner.Id.Value).ToList() });
        return await Links.Of(partners, partner => partner.Id.Value, partner => partner.PartnersWith.Select((id, i) => new object[] { id.Value, i }))
            .CreateAsync(transaction, network, InsertLinks);
    }

    private static Partner Map(IRecord row) => new()
    {
        Id = new((string)row[0]),
        DisplayName = Values.ToText(row[1]),
        Kind = Values.ToText(row[2]),
        PartnersWith = Links.InOrder(row[3], link => new PartnerId((string)link[1])),
    };
}

using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>The history of model roles: (:Promotion {number, serving, shadow, author, reason, …}). Models may be removed later, so it names them by id.</summary>
internal static class PromotionNodes
{
    private const string Newest = "ORDER BY p.network DESC, p.number DESC";
    private const string Columns = "p.number, p.serving, p.shadow, p.revision, p.time, p.author, p.reason";

    private static readonly Statement SelectLast = new(
        $"MATCH (p:Promotion {{network: $network}}) WHERE p.number > 0 RETURN p.number, p.revision {Newest} LIMIT 1");

    private static readonly Statement SelectPage = new(
        $"MATCH (p:Promotion {{network: $network}}) WHERE p.number < $before WITH p {Newest} LIMIT $limit RETURN {Columns}");

    private static readonly Statement Insert = new(
        """
        UNWIND $rows AS row
        CREATE (:Promotion {network: $network, revision: $revision,
            number: row[0], serving: row[1], shadow: row[2], time: row[3], author: row[4], reason: row[5]})
        """);

    public static async Task<Page<ModelPromotion>> ListAsync(Transaction transaction, NetworkId network, PromotionPageCut cut) => cut.Of(
        await transaction.AllAsync(SelectPage, new Parameters(network) { ["before"] = cut.Before, ["limit"] = cut.Limit }, Map));

    /// <summary>Number and revision of the newest entry; 0 and <see cref="Revision.None"/> where there is none.</summary>
    public static Task<(long Number, Revision Revision)> FindNewestAsync(Transaction transaction, NetworkId network) =>
        transaction.FirstAsync(SelectLast, new Parameters(network), row => ((long)row[0], new Revision((long)row[1])));

    public static async Task AppendAsync(Transaction transaction, NetworkId network, IReadOnlyList<Change.SetModelRoles> sets, Revision revision)
    {
        var (last, _) = await FindNewestAsync(transaction, network);
        object[] rows = [.. sets.Select((set, i) => ToRow(set, last + 1 + i))];
        await transaction.ExecuteAsync(Insert, new Parameters(network) { ["revision"] = revision.Value, ["rows"] = rows });
    }

    private static object?[] ToRow(Change.SetModelRoles set, long number) =>
        [number, set.Roles.Serving?.Value, set.Roles.Shadow?.Value, Values.Instant(set.Time), Values.Text(set.Author), Values.Text(set.Reason)];

    private static ModelPromotion Map(IRecord row) => new(
        (long)row[0],
        new ModelRoles(Values.ToModelId(row[1]), Values.ToModelId(row[2])),
        new Revision((long)row[3]),
        Values.ToInstant(row[4]),
        Values.ToText(row[5]),
        Values.ToText(row[6]));
}

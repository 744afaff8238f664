using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class PromotionTable
{
    private const string Columns = "number, serving_model, shadow_model, revision, time, author, reason";

    private static readonly Statement SelectLast = new("SELECT number, revision FROM promotions WHERE network = $1 ORDER BY number DESC LIMIT 1");
    private static readonly Statement SelectPage = new(
        $"SELECT {Columns} FROM promotions WHERE network = $1 AND number < $2 ORDER BY number DESC LIMIT $3");

    private static readonly Statement Insert = new($"INSERT INTO promotions (network, {Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");

    public static Page<ModelPromotion> List(Session session, NetworkRow network, PageRequest page)
    {
        var cut = new PromotionPageCut(network.Id, page);
        return cut.Of(session.QueryAll(SelectPage, Map, network.Key, cut.Before, cut.Limit));
    }

    public static void Append(Session session, NetworkRow network, Change.SetModelRoles set, Revision revision)
    {
        var (number, newest) = session.QueryFirst(SelectLast, row => (row.GetInt64(0), new Revision(row.GetInt64(1))), network.Key);
        Expectation.Check(set, newest);
        session.Execute(
            Insert,
            network.Key,
            number + 1,
            set.Roles.Serving?.Value,
            set.Roles.Shadow?.Value,
            revision.Value,
            UnixMicroseconds.From(set.Time),
            set.Author,
            set.Reason);
    }

    private static ModelPromotion Map(SqliteDataReader row) => new(
        row.GetInt64(0),
        new ModelRoles(ModelTable.ToId(row, 1), ModelTable.ToId(row, 2)),
        new Revision(row.GetInt64(3)),
        UnixMicroseconds.ToInstant(row.GetInt64(4)),
        row.GetString(5),
        row.GetString(6));
}

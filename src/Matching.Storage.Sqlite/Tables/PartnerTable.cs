using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Json;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class PartnerTable
{
    private static readonly Statement SelectOne = new("SELECT document FROM partners WHERE network = $1 AND id = $2");
    private static readonly Statement SelectPage = new("SELECT document FROM partners WHERE network = $1 AND id > $2 ORDER BY id LIMIT $3");
    private static readonly Statement SelectAll = new("SELECT document FROM partners WHERE network = $1 ORDER BY id");
    private static readonly Statement Upsert = new(
        "INSERT INTO partners (network, id, document) VALUES ($1, $2, $3) ON CONFLICT (network, id) DO UPDATE SET document = excluded.document");

    public static Partner? Find(Session session, NetworkRow network, PartnerId id) => session.QueryFirst(SelectOne, Map, network.Key, id.Value);

    public static Page<Partner> List(Session session, NetworkRow network, PageRequest page)
    {
        var cut = new PageCut(page, new Cursors("partners", network.Id.Value));
        return cut.Of(session.QueryAll(SelectPage, Map, network.Key, cut.After, cut.Limit), partner => partner.Id.Value);
    }

    public static SqliteDataReader ReadAll(Session session, NetworkRow network) => session.Query(SelectAll, network.Key);

    public static void Put(Session session, NetworkRow network, Partner partner) =>
        session.Execute(Upsert, network.Key, partner.Id.Value, PartnerJson.ToBytes(partner));

    public static Partner Map(SqliteDataReader row) => PartnerJson.FromBytes(row.GetFieldValue<byte[]>(0));
}

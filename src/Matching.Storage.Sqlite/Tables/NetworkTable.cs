using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class NetworkTable
{
    private const string Columns = "key, id, display_name, created_at, revision, changed_at, serving_model, shadow_model";

    private static readonly Statement SelectOne = new($"SELECT {Columns} FROM networks WHERE id = $1");
    private static readonly Statement SelectPage = new($"SELECT {Columns} FROM networks WHERE id > $1 ORDER BY id LIMIT $2");
    private static readonly Statement SelectAny = new("SELECT key FROM networks WHERE key = 1");
    private static readonly Statement Insert = new(
        "INSERT INTO networks (id, display_name, created_at, revision, changed_at) VALUES ($1, $2, $3, 0, $3)");

    private static readonly Statement UpdateRevision = new("UPDATE networks SET revision = $2, changed_at = $3 WHERE key = $1");

    private static readonly Statement UpdateRoles = new("UPDATE networks SET serving_model = $2, shadow_model = $3 WHERE key = $1");

    public static NetworkRow? Find(Session session, NetworkId id) => session.QueryFirst(SelectOne, Map, id.Value);

    public static NetworkRow Get(Session session, NetworkId id) =>
        Find(session, id) ?? throw new NotFoundException(EntityKind.Network, id.Value);

    public static Page<Stored<Network>> List(Session session, PageRequest page)
    {
        var cut = new PageCut(page, new Cursors("networks"));
        return cut.Of(session.QueryAll(SelectPage, rows => Map(rows).Stored, cut.After, cut.Limit), stored => stored.Value.Id.Value);
    }

    public static void Touch(Session session) => session.QueryFirst(SelectAny, _ => true);

    public static NetworkRow Create(Session session, NetworkId id, string displayName, long now)
    {
        session.Execute(Insert, id.Value, displayName, now);
        return Get(session, id);
    }

    public static void Advance(Session session, NetworkRow network, Revision revision, long now) =>
        session.Execute(UpdateRevision, network.Key, revision.Value, now);

    public static void SetRoles(Session session, NetworkRow network, ModelRoles roles) =>
        session.Execute(UpdateRoles, network.Key, roles.Serving?.Value, roles.Shadow?.Value);

    private static NetworkRow Map(SqliteDataReader row)
    {
        var network = new Network(new NetworkId(row.GetString(1)), row.GetString(2), UnixMicroseconds.ToInstant(row.GetInt64(3)))
        {
            ModelRoles = new ModelRoles(ModelTable.ToId(row, 6), ModelTable.ToId(row, 7)),
        };
        return new(row.GetInt64(0), new Stored<Network>(network, new Revision(row.GetInt64(4)), UnixMicroseconds.ToInstant(row.GetInt64(5))));
    }
}

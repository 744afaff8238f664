using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;

namespace Matching.Storage.Sqlite.Tables;

internal static class RequestTable
{
    private static readonly Statement SelectOne = new("SELECT digest, revision FROM requests WHERE network = $1 AND id = $2");
    private static readonly Statement Insert = new("INSERT INTO requests (network, id, digest, revision) VALUES ($1, $2, $3, $4)");

    public static AnsweredRequest? Find(Session session, NetworkRow network, string id) =>
        session.QueryFirst(SelectOne, row => new AnsweredRequest(row.GetString(0), new Revision(row.GetInt64(1))), network.Key, id);

    public static void Add(Session session, NetworkRow network, string id, AnsweredRequest request) =>
        session.Execute(Insert, network.Key, id, request.Digest, request.Revision.Value);
}

using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Json;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class ChangeLogTable
{
    private static readonly Statement SelectAfter = new(
        "SELECT revision, committed_at, changes FROM change_log WHERE network = $1 AND revision > $2 AND revision <= $3 ORDER BY revision LIMIT $4");

    private static readonly Statement SelectChanges = new("SELECT changes FROM change_log WHERE network = $1 AND revision = $2");
    private static readonly Statement SelectAbout = new("SELECT revision FROM change_subjects WHERE network = $1 AND member = $2 ORDER BY revision");
    private static readonly Statement Insert = new("INSERT INTO change_log (network, revision, committed_at, changes) VALUES ($1, $2, $3, $4)");
    private static readonly Statement InsertSubject = new("INSERT INTO change_subjects (network, member, revision) VALUES ($1, $2, $3)");
    private static readonly Statement Update = new("UPDATE change_log SET changes = $3 WHERE network = $1 AND revision = $2");
    private static readonly Statement DeleteSubject = new("DELETE FROM change_subjects WHERE network = $1 AND member = $2");

    public static List<ChangeLogEntry> Read(Session session, NetworkRow network, Revision after, Revision last, int limit) =>
        session.QueryAll(SelectAfter, Map, network.Key, after.Value, last.Value, limit);

    public static void Append(Session session, NetworkRow network, Revision revision, long now, LogPayload payload)
    {
        session.Execute(Insert, network.Key, revision.Value, now, payload.Bytes);
        foreach (var member in payload.Subjects)
            session.Execute(InsertSubject, network.Key, member.Value, revision.Value);
    }

    /// <summary>Takes a member out of all entries so far.</summary>
    public static void Redact(Session session, NetworkRow network, MemberId erased)
    {
        foreach (var revision in session.QueryAll(SelectAbout, row => row.GetInt64(0), network.Key, erased.Value))
        {
            var changes = session.QueryFirst(SelectChanges, row => ChangesJson.FromBytes(row.GetFieldValue<byte[]>(0)), network.Key, revision)!;
            session.Execute(Update, network.Key, revision, ChangesJson.ToBytes(Redaction.Of(changes, erased)));
        }
        session.Execute(DeleteSubject, network.Key, erased.Value);
    }

    private static ChangeLogEntry Map(SqliteDataReader row) => new(
        new Revision(row.GetInt64(0)), UnixMicroseconds.ToInstant(row.GetInt64(1)), ChangesJson.FromBytes(row.GetFieldValue<byte[]>(2)));
}

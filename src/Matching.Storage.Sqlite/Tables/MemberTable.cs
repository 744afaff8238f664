using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Json;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class MemberTable
{
    private const string Columns = "document, revision, changed_at";

    private static readonly Statement SelectOne = new($"SELECT {Columns} FROM members WHERE network = $1 AND id = $2");
    private static readonly Statement SelectRevision = new("SELECT revision FROM members WHERE network = $1 AND id = $2");
    private static readonly Statement SelectPage = new($"SELECT {Columns} FROM members WHERE network = $1 AND id > $2 ORDER BY id LIMIT $3");
    private static readonly Statement SelectAll = new($"SELECT {Columns} FROM members WHERE network = $1 ORDER BY id");
    private static readonly Statement Upsert = new(
        """
        INSERT INTO members (network, id, revision, changed_at, document) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (network, id) DO UPDATE SET revision = excluded.revision, changed_at = excluded.changed_at, document = excluded.document
        """);

    private static readonly Statement Delete = new("DELETE FROM members WHERE network = $1 AND id = $2");

    public static Stored<Member>? Find(Session session, NetworkRow network, MemberId id) => session.QueryFirst(SelectOne, Map, network.Key, id.Value);

    /// <summary>The member's revision; <see cref="Revision.None"/> where there is none.</summary>
    public static Revision RevisionOf(Session session, NetworkRow network, MemberId id) =>
        session.QueryFirst(SelectRevision, row => new Revision(row.GetInt64(0)), network.Key, id.Value);

    public static Page<Stored<Member>> List(Session session, NetworkRow network, PageRequest page)
    {
        var cut = new PageCut(page, new Cursors("members", network.Id.Value));
        return cut.Of(session.QueryAll(SelectPage, Map, network.Key, cut.After, cut.Limit), stored => stored.Value.Id.Value);
    }

    public static SqliteDataReader ReadAll(Session session, NetworkRow network) => session.Query(SelectAll, network.Key);

    public static void Put(Session session, NetworkRow network, Member member, Revision revision, long now)
    {
        session.Execute(Upsert, network.Key, member.Id.Value, revision.Value, now, MemberJson.ToBytes(member));
        var concepts = member.Offers.Select(offer => offer.Concept).Concat(member.Needs.Select(need => need.Concept));
        ConceptUseTable.Replace(session, network, ConceptUser.Member, member.Id.Value, concepts);
    }

    public static void Remove(Session session, NetworkRow network, MemberId id)
    {
        session.Execute(Delete, network.Key, id.Value);
        ConceptUseTable.Replace(session, network, ConceptUser.Member, id.Value, []);
    }

    public static Stored<Member> Map(SqliteDataReader row) =>
        new(MemberJson.FromBytes(row.GetFieldValue<byte[]>(0)), new Revision(row.GetInt64(1)), UnixMicroseconds.ToInstant(row.GetInt64(2)));
}

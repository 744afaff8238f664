using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Json;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class ConceptTable
{
    private static readonly Statement SelectOne = new("SELECT document FROM concepts WHERE network = $1 AND id = $2");
    private static readonly Statement SelectBroader = new("SELECT broader FROM concepts WHERE network = $1 AND id = $2");
    private static readonly Statement SelectPage = new("SELECT document FROM concepts WHERE network = $1 AND id > $2 ORDER BY id LIMIT $3");
    private static readonly Statement SelectAll = new("SELECT document FROM concepts WHERE network = $1 ORDER BY id");
    private static readonly Statement Upsert = new(
        """
        INSERT INTO concepts (network, id, broader, document) VALUES ($1, $2, $3, $4)
        ON CONFLICT (network, id) DO UPDATE SET broader = excluded.broader, document = excluded.document
        """);

    private static readonly Statement Delete = new("DELETE FROM concepts WHERE network = $1 AND id = $2");

    public static Concept? Find(Session session, NetworkRow network, ConceptId id) => session.QueryFirst(SelectOne, Map, network.Key, id.Value);

    /// <summary>Whether the concept exists, and its broader concept.</summary>
    public static bool TryFindBroader(Session session, NetworkRow network, ConceptId id, out ConceptId? broader)
    {
        using var rows = session.Query(SelectBroader, network.Key, id.Value);
        var found = rows.Read();
        broader = found && !rows.IsDBNull(0) ? new ConceptId(rows.GetString(0)) : null;
        return found;
    }

    public static Page<Concept> List(Session session, NetworkRow network, PageRequest page)
    {
        var cut = new PageCut(page, new Cursors("concepts", network.Id.Value));
        return cut.Of(session.QueryAll(SelectPage, Map, network.Key, cut.After, cut.Limit), concept => concept.Id.Value);
    }

    public static SqliteDataReader ReadAll(Session session, NetworkRow network) => session.Query(SelectAll, network.Key);

    public static void Put(Session session, NetworkRow network, Concept concept)
    {
        session.Execute(Upsert, network.Key, concept.Id.Value, concept.Broader?.Value, ConceptJson.ToBytes(concept));
        ConceptUseTable.Replace(session, network, ConceptUser.Concept, concept.Id.Value, Uses(concept));
    }

    public static void Remove(Session session, NetworkRow network, ConceptId id)
    {
        if (session.Execute(Delete, network.Key, id.Value) == 0)
            throw new NotFoundException(EntityKind.Concept, id.Value);
        ConceptUseTable.Replace(session, network, ConceptUser.Concept, id.Value, []);
    }

    public static Concept Map(SqliteDataReader row) => ConceptJson.FromBytes(row.GetFieldValue<byte[]>(0));

    private static IEnumerable<ConceptId> Uses(Concept concept) => concept.Broader is { } broader ? concept.Serves.Append(broader) : concept.Serves;
}

using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;

namespace Matching.Storage.Sqlite.Tables;

internal static class ConceptUseTable
{
    private static readonly Statement SelectFirst = new(
        "SELECT user_kind, user FROM concept_uses WHERE network = $1 AND concept = $2 ORDER BY user_kind, user LIMIT 1");

    private static readonly Statement Delete = new("DELETE FROM concept_uses WHERE network = $1 AND user_kind = $2 AND user = $3");
    private static readonly Statement Insert = new("INSERT INTO concept_uses (network, user_kind, user, concept) VALUES ($1, $2, $3, $4)");

    /// <summary>The first concept, else the first member, that names a concept.</summary>
    public static Referrer? FindFirst(Session session, NetworkRow network, ConceptId concept) => session.QueryFirst(
        SelectFirst,
        row => new Referrer((ConceptUser)row.GetInt32(0) == ConceptUser.Concept ? EntityKind.Concept : EntityKind.Member, row.GetString(1)),
        network.Key,
        concept.Value);

    /// <summary>Records which concepts a user names, instead of what was recorded before.</summary>
    public static void Replace(Session session, NetworkRow network, ConceptUser kind, string user, IEnumerable<ConceptId> concepts)
    {
        session.Execute(Delete, network.Key, (int)kind, user);
        foreach (var concept in concepts.Distinct())
            session.Execute(Insert, network.Key, (int)kind, user, concept.Value);
    }
}

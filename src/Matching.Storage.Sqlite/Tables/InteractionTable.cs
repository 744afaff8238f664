using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class InteractionTable
{
    private const string Columns = "id, from_member, to_member, kind, time, hours, concept";

    private static readonly Statement SelectOne = new($"SELECT {Columns} FROM interactions WHERE network = $1 AND id = $2");
    private static readonly Statement SelectAll = new($"SELECT {Columns} FROM interactions WHERE network = $1 ORDER BY id");
    private static readonly Statement SelectPage = new(
        $"""
        SELECT {Columns} FROM interactions WHERE network = $1 AND from_member = $2 AND id > $3
        UNION ALL SELECT {Columns} FROM interactions WHERE network = $1 AND to_member = $2 AND id > $3
        ORDER BY id LIMIT $4
        """);

    private static readonly Statement SelectFirstAbout = new("SELECT id FROM interactions WHERE network = $1 AND concept = $2 ORDER BY id LIMIT 1");
    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO interactions (network, {Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (network, id) DO UPDATE SET from_member = excluded.from_member, to_member = excluded.to_member,
            kind = excluded.kind, time = excluded.time, hours = excluded.hours, concept = excluded.concept
        """);

    private static readonly Statement Delete = new("DELETE FROM interactions WHERE network = $1 AND id = $2");
    private static readonly Statement DeleteFrom = new("DELETE FROM interactions WHERE network = $1 AND from_member = $2");
    private static readonly Statement DeleteTo = new("DELETE FROM interactions WHERE network = $1 AND to_member = $2");

    public static Interaction? Find(Session session, NetworkRow network, InteractionId id) =>
        session.QueryFirst(SelectOne, Map, network.Key, id.Value);

    public static Page<Interaction> List(Session session, NetworkRow network, MemberId member, PageRequest page)
    {
        var cut = new PageCut(page, new Cursors("interactions", network.Id.Value, member.Value));
        return cut.Of(session.QueryAll(SelectPage, Map, network.Key, member.Value, cut.After, cut.Limit), interaction => interaction.Id.Value);
    }

    /// <summary>The interaction with the lowest id that is about a concept.</summary>
    public static Referrer? FindFirstAbout(Session session, NetworkRow network, ConceptId concept) =>
        session.QueryFirst(SelectFirstAbout, row => new Referrer(EntityKind.Interaction, row.GetString(0)), network.Key, concept.Value);

    public static SqliteDataReader ReadAll(Session session, NetworkRow network) => session.Query(SelectAll, network.Key);

    public static void Put(Session session, NetworkRow network, Interaction interaction) => session.Execute(
        Upsert,
        network.Key,
        interaction.Id.Value,
        interaction.From.Value,
        interaction.To.Value,
        interaction.Kind,
        UnixMicroseconds.From(interaction.Time),
        interaction.Hours,
        interaction.Concept?.Value);

    public static void Remove(Session session, NetworkRow network, InteractionId id)
    {
        if (session.Execute(Delete, network.Key, id.Value) == 0)
            throw new NotFoundException(EntityKind.Interaction, id.Value);
    }

    public static void RemoveOf(Session session, NetworkRow network, MemberId member)
    {
        session.Execute(DeleteFrom, network.Key, member.Value);
        session.Execute(DeleteTo, network.Key, member.Value);
    }

    public static Interaction Map(SqliteDataReader row) => new()
    {
        Id = new(row.GetString(0)),
        From = new(row.GetString(1)),
        To = new(row.GetString(2)),
        Kind = row.GetString(3),
        Time = UnixMicroseconds.ToInstant(row.GetInt64(4)),
        Hours = row.GetDouble(5),
        Concept = row.IsDBNull(6) ? null : new ConceptId(row.GetString(6)),
    };
}

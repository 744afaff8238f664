using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

/// <summary>Recorded lists of suggestions, their places in a table of their own, where an erasure finds whoever was shown.</summary>
internal static class SuggestionRecordTable
{
    private const string Columns = "id, member, time, revision, model_version, policy_version, exploration";

    private static readonly Statement SelectOne = new($"SELECT {Columns} FROM suggestion_records WHERE network = $1 AND id = $2");
    private static readonly Statement SelectAll = new($"SELECT {Columns} FROM suggestion_records WHERE network = $1 ORDER BY id");
    private static readonly Statement SelectPage = new($"SELECT {Columns} FROM suggestion_records WHERE network = $1 AND id > $2 ORDER BY id LIMIT $3");
    private static readonly Statement SelectPageOf = new(
        $"SELECT {Columns} FROM suggestion_records WHERE network = $1 AND member = $2 AND id > $3 ORDER BY id LIMIT $4");

    private static readonly Statement SelectShown = new(
        "SELECT position, candidate, score, propensity FROM shown_candidates WHERE network = $1 AND record = $2 ORDER BY position");

    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO suggestion_records (network, {Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (network, id) DO UPDATE SET member = excluded.member, time = excluded.time, revision = excluded.revision,
            model_version = excluded.model_version, policy_version = excluded.policy_version, exploration = excluded.exploration
        """);

    private static readonly Statement InsertShown = new(
        "INSERT INTO shown_candidates (network, record, position, candidate, score, propensity) VALUES ($1, $2, $3, $4, $5, $6)");

    private static readonly Statement Delete = new("DELETE FROM suggestion_records WHERE network = $1 AND id = $2");
    private static readonly Statement DeleteShown = new("DELETE FROM shown_candidates WHERE network = $1 AND record = $2");
    private static readonly Statement DeleteShownTo = new(
        "DELETE FROM shown_candidates WHERE network = $1 AND record IN (SELECT id FROM suggestion_records WHERE network = $1 AND member = $2)");

    private static readonly Statement DeleteTo = new("DELETE FROM suggestion_records WHERE network = $1 AND member = $2");
    private static readonly Statement DeletePlacesOf = new("DELETE FROM shown_candidates WHERE network = $1 AND candidate = $2");

    public static SuggestionRecord? Find(Session session, NetworkRow network, SuggestionRecordId id) =>
        session.QueryFirst(SelectOne, Map, network.Key, id.Value) is { } found ? Whole(session, network, found) : null;

    public static Page<SuggestionRecord> List(Session session, NetworkRow network, MemberId? member, PageRequest page)
    {
        var cut = new PageCut(page, Cursors.OfSuggestionRecords(network.Id, member));
        var found = member is { } shownTo
            ? session.QueryAll(SelectPageOf, Map, network.Key, shownTo.Value, cut.After, cut.Limit)
            : session.QueryAll(SelectPage, Map, network.Key, cut.After, cut.Limit);
        return cut.Of([.. found.Select(record => Whole(session, network, record))], record => record.Id.Value);
    }

    public static SqliteDataReader ReadAll(Session session, NetworkRow network) => session.Query(SelectAll, network.Key);

    public static void Put(Session session, NetworkRow network, SuggestionRecord record)
    {
        session.Execute(
            Upsert,
            network.Key,
            record.Id.Value,
            record.Member.Value,
            UnixMicroseconds.From(record.Time),
            record.Revision.Value,
            record.ModelVersion,
            record.PolicyVersion,
            record.Exploration);
        session.Execute(DeleteShown, network.Key, record.Id.Value);
        foreach (var place in record.Shown)
            session.Execute(InsertShown, network.Key, record.Id.Value, place.Position, place.Candidate.Value, place.Score, place.Propensity);
    }

    public static void Remove(Session session, NetworkRow network, SuggestionRecordId id)
    {
        session.Execute(DeleteShown, network.Key, id.Value);
        if (session.Execute(Delete, network.Key, id.Value) == 0)
            throw new NotFoundException(EntityKind.SuggestionRecord, id.Value);
    }

    /// <summary>Removes the lists shown to a member, and the member from those shown to others.</summary>
    public static void RemoveOf(Session session, NetworkRow network, MemberId member)
    {
        session.Execute(DeleteShownTo, network.Key, member.Value);
        session.Execute(DeleteTo, network.Key, member.Value);
        session.Execute(DeletePlacesOf, network.Key, member.Value);
    }

    /// <summary>A record with its places; rows have none.</summary>
    public static SuggestionRecord Whole(Session session, NetworkRow network, SuggestionRecord row) =>
        row with { Shown = session.QueryAll(SelectShown, MapShown, network.Key, row.Id.Value).ToValueList() };

    public static SuggestionRecord Map(SqliteDataReader row) => new()
    {
        Id = new(row.GetString(0)),
        Member = new(row.GetString(1)),
        Time = UnixMicroseconds.ToInstant(row.GetInt64(2)),
        Revision = new Revision(row.GetInt64(3)),
        ModelVersion = row.GetString(4),
        PolicyVersion = row.GetString(5),
        Exploration = row.GetDouble(6),
        Shown = [],
    };

    private static ShownCandidate MapShown(SqliteDataReader row) => new(row.GetInt32(0), new(row.GetString(1)), row.GetDouble(2), row.GetDouble(3));
}

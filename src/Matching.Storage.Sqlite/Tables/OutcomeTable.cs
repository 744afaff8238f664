using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class OutcomeTable
{
    private const string Columns = "id, answerer, other, side, kind, time, record";

    private static readonly Statement SelectOne = new($"SELECT {Columns} FROM outcomes WHERE network = $1 AND id = $2");
    private static readonly Statement SelectAll = new($"SELECT {Columns} FROM outcomes WHERE network = $1 ORDER BY id");
    private static readonly Statement SelectPage = new($"SELECT {Columns} FROM outcomes WHERE network = $1 AND id > $2 ORDER BY id LIMIT $3");
    private static readonly Statement SelectPageOf = new(
        $"SELECT {Columns} FROM outcomes WHERE network = $1 AND answerer = $2 AND id > $3 ORDER BY id LIMIT $4");

    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO outcomes (network, {Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (network, id) DO UPDATE SET answerer = excluded.answerer, other = excluded.other,
            side = excluded.side, kind = excluded.kind, time = excluded.time, record = excluded.record
        """);

    private static readonly Statement Delete = new("DELETE FROM outcomes WHERE network = $1 AND id = $2");
    private static readonly Statement DeleteAnswered = new("DELETE FROM outcomes WHERE network = $1 AND answerer = $2");
    private static readonly Statement DeleteAbout = new("DELETE FROM outcomes WHERE network = $1 AND other = $2");

    public static Outcome? Find(Session session, NetworkRow network, OutcomeId id) => session.QueryFirst(SelectOne, Map, network.Key, id.Value);

    public static Page<Outcome> List(Session session, NetworkRow network, MemberId? answerer, PageRequest page)
    {
        var cut = new PageCut(page, Cursors.OfOutcomes(network.Id, answerer));
        var found = answerer is { } member
            ? session.QueryAll(SelectPageOf, Map, network.Key, member.Value, cut.After, cut.Limit)
            : session.QueryAll(SelectPage, Map, network.Key, cut.After, cut.Limit);
        return cut.Of(found, outcome => outcome.Id.Value);
    }

    public static SqliteDataReader ReadAll(Session session, NetworkRow network) => session.Query(SelectAll, network.Key);

    public static void Put(Session session, NetworkRow network, Outcome outcome) => session.Execute(
        Upsert,
        network.Key,
        outcome.Id.Value,
        outcome.Answerer.Value,
        outcome.Other.Value,
        (int)outcome.AnsweredBy,
        (int)outcome.Kind,
        UnixMicroseconds.From(outcome.Time),
        outcome.Record?.Value);

    public static void Remove(Session session, NetworkRow network, OutcomeId id)
    {
        if (session.Execute(Delete, network.Key, id.Value) == 0)
            throw new NotFoundException(EntityKind.Outcome, id.Value);
    }

    public static void RemoveOf(Session session, NetworkRow network, MemberId member)
    {
        session.Execute(DeleteAnswered, network.Key, member.Value);
        session.Execute(DeleteAbout, network.Key, member.Value);
    }

    public static Outcome Map(SqliteDataReader row)
    {
        var (answerer, other, side) = (new MemberId(row.GetString(1)), new MemberId(row.GetString(2)), (OutcomeSide)row.GetInt32(3));
        return new Outcome
        {
            Id = new(row.GetString(0)),
            Member = side == OutcomeSide.Member ? answerer : other,
            Candidate = side == OutcomeSide.Member ? other : answerer,
            AnsweredBy = side,
            Kind = (OutcomeKind)row.GetInt32(4),
            Time = UnixMicroseconds.ToInstant(row.GetInt64(5)),
            Record = row.IsDBNull(6) ? null : new SuggestionRecordId(row.GetString(6)),
        };
    }
}

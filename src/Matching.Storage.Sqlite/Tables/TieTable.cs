using Matching.Model;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class TieTable
{
    private const string Columns = "first, second, kind, reporter, zone, intensity, quality, visibility, provenance, last_contact";
    private const string Key = "network = $1 AND first = $2 AND second = $3 AND kind = $4";

    private static readonly Statement SelectOne = new($"SELECT {Columns} FROM ties WHERE {Key} ORDER BY reporter");
    private static readonly Statement SelectAll = new($"SELECT {Columns} FROM ties WHERE network = $1 ORDER BY first, second, kind, reporter");
    private static readonly Statement SelectWithLower = new(
        $"SELECT {Columns} FROM ties WHERE network = $1 AND second = $2 AND (first, kind) > ($3, $4) ORDER BY first, kind, reporter");

    private static readonly Statement SelectWithHigher = new(
        $"SELECT {Columns} FROM ties WHERE network = $1 AND first = $2 AND (second, kind) > ($3, $4) ORDER BY second, kind, reporter");

    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO ties (network, {Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (network, first, second, kind, reporter) DO UPDATE SET zone = excluded.zone, intensity = excluded.intensity,
            quality = excluded.quality, visibility = excluded.visibility, provenance = excluded.provenance, last_contact = excluded.last_contact
        """);

    private static readonly Statement Delete = new($"DELETE FROM ties WHERE {Key}");
    private static readonly Statement DeleteOfFirst = new("DELETE FROM ties WHERE network = $1 AND first = $2");
    private static readonly Statement DeleteOfSecond = new("DELETE FROM ties WHERE network = $1 AND second = $2");

    public static Tie? Find(Session session, NetworkRow network, TieKey key)
    {
        var reports = session.QueryAll(SelectOne, Map, network.Key, key.Pair.First.Value, key.Pair.Second.Value, key.Kind.Value);
        return reports.Count == 0 ? null : new Tie(key, reports.ToValueList());
    }

    public static Page<Tie> List(Session session, NetworkRow network, MemberId member, PageRequest page)
    {
        var cut = new TiePageCut(network.Id, member, page);
        // Whoever is lower than the member comes first in the pair, so these two lists follow each other in the order asked for.
        using (var lower = session.Query(SelectWithLower, network.Key, member.Value, cut.AfterOther, cut.AfterKind))
            cut.Take(lower, Map);
        using (var higher = session.Query(SelectWithHigher, network.Key, member.Value, cut.AfterOther, cut.AfterKind))
            cut.Take(higher, Map);
        return cut.ToPage();
    }

    public static SqliteDataReader ReadAll(Session session, NetworkRow network) => session.Query(SelectAll, network.Key);

    public static void Put(Session session, NetworkRow network, TieReport report) => session.Execute(
        Upsert,
        network.Key,
        report.Key.Pair.First.Value,
        report.Key.Pair.Second.Value,
        report.Key.Kind.Value,
        (int)report.Reporter,
        (int)report.Zone,
        report.Intensity,
        (int)report.Quality,
        (int)report.Visibility,
        (int)report.Provenance,
        report.LastContact is { } lastContact ? UnixMicroseconds.From(lastContact) : null);

    public static void Remove(Session session, NetworkRow network, TieKey key)
    {
        if (session.Execute(Delete, network.Key, key.Pair.First.Value, key.Pair.Second.Value, key.Kind.Value) == 0)
            throw new NotFoundException(key);
    }

    public static void RemoveOf(Session session, NetworkRow network, MemberId member)
    {
        session.Execute(DeleteOfFirst, network.Key, member.Value);
        session.Execute(DeleteOfSecond, network.Key, member.Value);
    }

    public static TieReport Map(SqliteDataReader row) => new()
    {
        Key = new TieKey(new MemberPair(new(row.GetString(0)), new(row.GetString(1))), new(row.GetString(2))),
        Reporter = (TieReporter)row.GetInt32(3),
        Zone = (TieZone)row.GetInt32(4),
        Intensity = row.IsDBNull(5) ? null : row.GetDouble(5),
        Quality = (TieQuality)row.GetInt32(6),
        Visibility = (TieVisibility)row.GetInt32(7),
        Provenance = (TieProvenance)row.GetInt32(8),
        LastContact = row.IsDBNull(9) ? null : UnixMicroseconds.ToInstant(row.GetInt64(9)),
    };
}

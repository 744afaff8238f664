using Matching.Storage.Sqlite.Connections;

namespace Matching.Storage.Sqlite.Writing;

/// <summary>
/// What an erasure leaves behind: SQLite overwrites the rows in the file, but the log that it writes ahead holds older copies until it is
/// cut. It is cut after each erasure, or, where a read still needs it, after the next write for which none does.
/// </summary>
internal sealed class EraseTrail(Session session)
{
    private static readonly Statement CutLog = new("PRAGMA wal_checkpoint(TRUNCATE)");

    private bool _left;

    public void Clear(bool erased)
    {
        _left |= erased;
        if (_left)
            _left = session.QueryFirst(CutLog, row => row.GetInt64(0)) != 0;
    }
}

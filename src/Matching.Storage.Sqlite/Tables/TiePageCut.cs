using Matching.Model;
using Matching.Storage.Integrity;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

/// <summary>A page of a member's ties, gathered from rows that each hold one report.</summary>
internal sealed class TiePageCut
{
    private readonly MemberId _member;
    private readonly int _size;
    private readonly Cursors _cursors;
    private readonly List<(TieKey Key, List<TieReport> Reports)> _ties = [];
    private bool _more;

    public TiePageCut(NetworkId network, MemberId member, PageRequest page)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1, nameof(page));
        _member = member;
        _size = page.Size;
        _cursors = new Cursors("ties", network.Value, member.Value);
        var after = _cursors.Position(page.After, 2);
        (AfterOther, AfterKind) = (after[0], after[1]);
    }

    /// <summary>The other member of the tie that the page follows.</summary>
    public string AfterOther { get; }

    /// <summary>The kind of the tie that the page follows.</summary>
    public string AfterKind { get; }

    /// <summary>Takes rows in order until the page is full; the rows beyond are never read.</summary>
    public void Take(SqliteDataReader rows, Func<SqliteDataReader, TieReport> map)
    {
        while (!_more && rows.Read())
            Add(map(rows));
    }

    public Page<Tie> ToPage()
    {
        var ties = _ties.ConvertAll(tie => new Tie(tie.Key, tie.Reports.ToValueList()));
        return new Page<Tie>(ties, _more ? CursorAfter(ties[^1].Key) : null);
    }

    private void Add(TieReport report)
    {
        if (_ties.Count > 0 && _ties[^1].Key == report.Key)
            _ties[^1].Reports.Add(report);
        else if (_ties.Count == _size)
            _more = true;
        else
            _ties.Add((report.Key, [report]));
    }

    private string CursorAfter(TieKey key) => _cursors.After(key.Pair.Other(_member).Value, key.Kind.Value);
}

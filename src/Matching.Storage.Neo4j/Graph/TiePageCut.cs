using Matching.Model;
using Matching.Storage.Integrity;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>A page of a member's ties: reads one more than asked for, to know whether there is a next page.</summary>
internal sealed class TiePageCut
{
    private readonly MemberId _member;
    private readonly int _size;
    private readonly Cursors _cursors;

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

    /// <summary>How many ties to read.</summary>
    public long Limit => _size + 1L;

    public Page<Tie> Of(List<Tie> ties) => ties.Count <= _size
        ? new Page<Tie>(ties, null)
        : new Page<Tie>(ties.GetRange(0, _size), CursorAfter(ties[_size - 1].Key));

    private string CursorAfter(TieKey key) => _cursors.After(key.Pair.Other(_member).Value, key.Kind.Value);
}

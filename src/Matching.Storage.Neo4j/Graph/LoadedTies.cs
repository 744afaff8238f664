using Matching.Model;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Ties of a load, taken as they come, sorted, and given back.</summary>
/// <param name="members">Whom they are between.</param>
internal sealed class LoadedTies(MemberPlaces members)
{
    private readonly List<TieKind> _kinds = [];
    private readonly Dictionary<string, ushort> _kindPlaces = [];
    private readonly List<TieRow> _rows = [];

    /// <summary>Takes a tie. One whose members are not among those loaded came up since, and so is in the change log.</summary>
    public void Add(long firstNode, long secondNode, IReadOnlyDictionary<string, object?> properties)
    {
        if (!members.TryFind(firstNode, out var first) || !members.TryFind(secondNode, out var second) || first >= second)
            return;
        var kind = KindOf((string)properties["kind"]!);
        foreach (var report in TieRelationships.ReportsOf(default, properties))
            _rows.Add(TieRow.Of(first, second, kind, report));
    }

    /// <summary>Puts what was taken in order.</summary>
    public void Sort()
    {
        var ranks = new int[_kinds.Count];
        foreach (var (rank, kind) in _kinds.Index().OrderBy(kind => kind.Item).Select((kind, rank) => (rank, kind.Index)))
            ranks[kind] = rank;
        _rows.Sort((one, other) => Compare(one, other, ranks));
    }

    /// <summary>All reports; once sorted, in order of pair, kind and reporter.</summary>
    public IEnumerable<TieReport> Reports() => _rows.Select(row => row.ToReport(new TieKey(members.PairOf(row.First, row.Second), _kinds[row.Kind])));

    private ushort KindOf(string text)
    {
        if (_kindPlaces.TryGetValue(text, out var place))
            return place;
        place = checked((ushort)_kinds.Count);
        _kinds.Add(new TieKind(text));
        _kindPlaces.Add(text, place);
        return place;
    }

    private static int Compare(in TieRow one, in TieRow other, int[] ranks)
    {
        if (one.First != other.First)
            return one.First.CompareTo(other.First);
        if (one.Second != other.Second)
            return one.Second.CompareTo(other.Second);
        return one.Kind != other.Kind ? ranks[one.Kind].CompareTo(ranks[other.Kind]) : one.Reporter.CompareTo(other.Reporter);
    }
}

namespace Neo4j.Driver.Internal.Results;

/// <summary>The columns of a result, shared by its records.</summary>
internal sealed class RecordKeys
{
    private readonly Dictionary<string, int> _positions;
    private Dictionary<string, int>? _looselyNamed;

    public RecordKeys(string[] names)
    {
        Names = names;
        _positions = PositionsBy(StringComparer.Ordinal);
    }

    public string[] Names { get; }

    public int PositionOf(string name) => _positions[name];

    public bool TryFind(string name, out int position) => _positions.TryGetValue(name, out position);

    /// <summary>Takes the first of those that differ only in case.</summary>
    public bool TryFindIgnoringCase(string name, out int position)
    {
        _looselyNamed ??= PositionsBy(StringComparer.OrdinalIgnoreCase);
        return _looselyNamed.TryGetValue(name, out position);
    }

    private Dictionary<string, int> PositionsBy(StringComparer comparer)
    {
        var positions = new Dictionary<string, int>(Names.Length, comparer);
        for (var i = 0; i < Names.Length; i++)
            positions.TryAdd(Names[i], i);
        return positions;
    }
}

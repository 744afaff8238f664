namespace Matching.History;

/// <summary>What came of suggestions up to the newest one, as columns of a snapshot: 6 bytes a member, nothing where nothing was shown or answered. Immutable.</summary>
public sealed class HistoryIndex : IHistory
{
    private readonly Half[] selectivity;
    private readonly Half[] appeal;
    private readonly Half[] load;

    private HistoryIndex(int members) => (selectivity, appeal, load) = (new Half[members], new Half[members], new Half[members]);

    /// <summary>Nothing is known of anybody.</summary>
    public static HistoryIndex Empty { get; } = new(0);

    /// <summary>Whether nothing is known of anybody.</summary>
    public bool IsEmpty => selectivity.Length == 0;

    /// <inheritdoc/>
    public MemberHistory this[int member] => IsEmpty ? default : new((float)selectivity[member], (float)appeal[member], (float)load[member]);

    /// <summary>Memory held, in bytes.</summary>
    public long EstimateBytes => selectivity.Length * 6L;

    internal static HistoryIndex Of(int members, IHistory history)
    {
        var index = new HistoryIndex(members);
        for (var member = 0; member < members; member++)
        {
            var known = history[member];
            (index.selectivity[member], index.appeal[member], index.load[member]) = ((Half)known.Selectivity, (Half)known.Appeal, (Half)known.Load);
        }

        return index;
    }
}

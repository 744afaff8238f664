namespace Matching.Graph;

/// <summary>Who gives at present: by member the faded weight of what they gave, and those who give most. Immutable.</summary>
public sealed class GivingIndex
{
    // As many as a question could need after exclusions; more would cost memory for names that no ranking has asked for.
    private const int MostGivers = 1_024;

    private readonly float[] given;
    private readonly int[] givers;

    private GivingIndex(float[] given, int[] givers)
    {
        this.given = given;
        this.givers = givers;
        LargePages.Ask(given);
    }

    /// <summary>Faded weight of what a member gave, as <see cref="Ties.TieStrengthParameters.GivingWeight"/> counts; 0 for whoever gave nothing.</summary>
    public float this[int member] => given[member];

    /// <summary>At most 1,024 members who gave most, first those who gave more, then by index.</summary>
    public ReadOnlySpan<int> Givers => givers;

    /// <summary>Memory held, in bytes.</summary>
    public long EstimateBytes => (given.Length + givers.Length) * 4L;

    internal static GivingIndex Build(float[] given) => new(
        given,
        [.. Enumerable.Range(0, given.Length).Where(member => given[member] > 0).OrderByDescending(member => given[member]).Take(MostGivers)]);
}

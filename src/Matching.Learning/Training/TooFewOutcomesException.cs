namespace Matching.Learning.Training;

/// <summary>There are too few groups to learn from; whatever ranks now should go on.</summary>
public sealed class TooFewOutcomesException(int found, int needed)
    : Exception($"{found} groups have candidates with different outcomes; learning needs {needed}. The ranking stays as it is.")
{
    /// <summary>Groups that would teach something.</summary>
    public int Found { get; } = found;

    /// <summary>Groups that are needed.</summary>
    public int Needed { get; } = needed;
}

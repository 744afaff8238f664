namespace Matching.Learning.Training;

/// <summary>There are too few groups to learn from; whatever ranks now should go on.</summary>
public sealed class TooFewOutcomesException : Exception
{
    /// <summary>Too few groups teach anything.</summary>
    /// <param name="found">Groups that would.</param>
    /// <param name="needed">Groups that are needed.</param>
    public TooFewOutcomesException(int found, int needed)
        : base($"{found} groups have candidates with different outcomes; learning needs {needed}. The ranking stays as it is.") => (Found, Needed) = (found, needed);

    /// <summary>Too few clusters, or networks, have anything to be measured on.</summary>
    private TooFewOutcomesException(string message, int found, int needed)
        : base(message) => (Found, Needed) = (found, needed);

    /// <summary>Groups that would teach something, or clusters or networks that would be measured on.</summary>
    public int Found { get; }

    /// <summary>How many are needed.</summary>
    public int Needed { get; }

    internal static TooFewOutcomesException OfFolds(int found, string what, int folds) =>
        new($"{found} {what} have anything to be measured on, which cannot be dealt out to {folds} folds.", found, folds);
}

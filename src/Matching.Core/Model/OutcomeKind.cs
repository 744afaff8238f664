namespace Matching.Model;

/// <summary>What came of a suggestion.</summary>
public enum OutcomeKind
{
    /// <summary>One side said no.</summary>
    Declined = 1,

    /// <summary>One side has no time or mind for it at present; neither a yes nor a no.</summary>
    NotNow = 2,

    /// <summary>One side said yes.</summary>
    Accepted = 3,

    /// <summary>The two met.</summary>
    Met = 4,

    /// <summary>They met more than once.</summary>
    MetAgain = 5,

    /// <summary>A need of the side that answers was met.</summary>
    NeedMet = 6,
}

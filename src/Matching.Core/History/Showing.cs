namespace Matching.History;

/// <summary>A suggestion of somebody to another member, as long as it is under way.</summary>
/// <param name="Member">To whom they were shown.</param>
/// <param name="From">When, in hours since the year 1.</param>
/// <param name="Until">When either declined, or the same member was shown them again; <see cref="StandingAnswer.Forever"/> where neither happened.</param>
internal readonly record struct Showing(int Member, int From, int Until)
{
    /// <summary>Whether it is under way at the beginning of an hour.</summary>
    public bool IsUnderWay(int hour) => From < hour && hour <= Until;
}

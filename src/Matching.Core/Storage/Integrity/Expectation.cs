using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>The check of a member's revision against the one that a change expects.</summary>
public static class Expectation
{
    /// <summary>Refuses a change whose expectation does not hold.</summary>
    /// <param name="change">The change, to <paramref name="member"/>.</param>
    /// <param name="member">The member.</param>
    /// <param name="actual">The member's revision; <see cref="Revision.None"/> where there is none.</param>
    /// <exception cref="ConflictException">The expectation does not hold.</exception>
    public static void Check(Change change, MemberId member, Revision actual)
    {
        if (change.Expected is { } expected && expected != actual)
            throw new ConflictException(ConflictReason.RevisionMismatch, $"Member '{member}' is at revision {actual}, not {expected}.", change);
    }
}

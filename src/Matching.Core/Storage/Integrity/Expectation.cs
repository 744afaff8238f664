using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>The checks of what is stored against what a change expects.</summary>
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

    /// <summary>Refuses a change of model roles whose expectation does not hold.</summary>
    /// <param name="set">The change.</param>
    /// <param name="actual">Revision of the newest entry of the history; <see cref="Revision.None"/> where there is none.</param>
    /// <exception cref="ConflictException">The expectation does not hold.</exception>
    public static void Check(Change.SetModelRoles set, Revision actual)
    {
        if (set.Expected is { } expected && expected != actual)
            throw new ConflictException(ConflictReason.RevisionMismatch, $"The model roles are at revision {actual}, not {expected}.", set);
    }

    /// <summary>Refuses a model under the id of another one.</summary>
    /// <param name="put">The model.</param>
    /// <param name="stored">What is stored under its id.</param>
    /// <exception cref="ConflictException">They differ.</exception>
    public static void Check(ModelDescription put, ModelDescription stored)
    {
        if (put != stored)
            throw new ConflictException(ConflictReason.ModelExists, $"Another model is registered as '{put.Id}'.");
    }
}

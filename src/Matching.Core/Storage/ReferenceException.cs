namespace Matching.Storage;

/// <summary>References of a change set are broken; nothing was applied.</summary>
/// <param name="violations">All of them, in order of the changes.</param>
public sealed class ReferenceException(IReadOnlyList<ReferenceViolation> violations)
    : StoreException($"{violations.Count} broken reference(s); first: {violations[0].Field} '{violations[0].Id}' {violations[0].Problem}.")
{
    /// <summary>All broken references, in order of the changes.</summary>
    public IReadOnlyList<ReferenceViolation> Violations { get; } = violations;
}

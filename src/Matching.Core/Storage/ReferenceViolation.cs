namespace Matching.Storage;

/// <summary>A broken reference of a change set.</summary>
/// <param name="ChangeIndex">Zero-based position of the change in the set.</param>
/// <param name="Field">Field that refers, in proto notation relative to the record, such as "offers[2].concept_id".</param>
/// <param name="Id">The id it refers to.</param>
/// <param name="Problem">What is wrong, in words: "does not exist", "is broader than itself", "is still referred to by member 'x'".</param>
public sealed record ReferenceViolation(int ChangeIndex, string Field, string Id, string Problem);

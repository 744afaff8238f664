namespace Matching.Storage.Integrity;

/// <summary>A field of a change that names a record.</summary>
/// <param name="ChangeIndex">Position of the change in its set.</param>
/// <param name="Field">The field, in proto notation.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The id it names.</param>
internal readonly record struct Reference(int ChangeIndex, string Field, EntityKind Kind, string Id)
{
    public ReferenceViolation Missing() => new(ChangeIndex, Field, Id, "does not exist");
}

using Matching.Storage;

namespace Matching.Requests;

/// <summary>A row of an import.</summary>
/// <param name="Index">Zero-based position in the stream.</param>
/// <param name="Changes">The puts that make up the row; taken or rejected together.</param>
/// <param name="FieldOf">Names the field of the row that holds a broken reference.</param>
public sealed record ImportRow(long Index, IReadOnlyList<Change> Changes, Func<ReferenceViolation, string> FieldOf);

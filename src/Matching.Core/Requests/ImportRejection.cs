using Matching.Storage;

namespace Matching.Requests;

/// <summary>Why a row was not taken.</summary>
/// <param name="Row">Zero-based position in the stream.</param>
/// <param name="Violation">The broken reference, named by the row's field; "etag" where the record changed since it was read.</param>
public sealed record ImportRejection(long Row, ReferenceViolation Violation);

using Matching.Storage;

namespace Matching.Requests;

/// <summary>How a caller asks for a write.</summary>
/// <param name="RequestId">Makes the write safe to repeat, see <see cref="ChangeSet.RequestId"/>; null where the caller gave none.</param>
/// <param name="RequestDigest">Digest of the request as the caller sent it, see <see cref="ChangeSet.RequestDigest"/>.</param>
/// <param name="ValidateOnly">Whether everything is checked and nothing written.</param>
/// <param name="FieldOf">Names the field of the request that holds a broken reference.</param>
public sealed record WriteTerms(string? RequestId, string? RequestDigest, bool ValidateOnly, Func<ReferenceViolation, string> FieldOf);

namespace Matching.Storage.Integrity;

/// <summary>What a request id was used for.</summary>
/// <param name="Digest">Digest of the set, see <see cref="RequestDigest"/>.</param>
/// <param name="Revision">Revision after the set.</param>
public sealed record AnsweredRequest(string Digest, Revision Revision)
{
    /// <summary>Answers a repetition.</summary>
    /// <exception cref="ConflictException">It asks for something else.</exception>
    public Commit Answer(string id, string digest) => digest == Digest
        ? new Commit(Revision, Replayed: true)
        : throw new ConflictException(ConflictReason.RequestIdReused, $"Request id '{id}' was used for another write.");
}

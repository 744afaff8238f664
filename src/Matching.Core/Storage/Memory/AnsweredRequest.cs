namespace Matching.Storage.Memory;

/// <summary>What a request id was used for.</summary>
internal sealed record AnsweredRequest(string Digest, Revision Revision)
{
    /// <summary>Answers a repetition.</summary>
    /// <exception cref="ConflictException">It asks for something else.</exception>
    public Commit Answer(string id, string digest) => digest == Digest
        ? new Commit(Revision, Replayed: true)
        : throw new ConflictException(ConflictReason.RequestIdReused, $"Request id '{id}' was used for another write.");
}

namespace Matching.Storage;

/// <summary>What a change set committed.</summary>
/// <param name="Revision">Revision of the network after the change set.</param>
/// <param name="Replayed">Whether an earlier set with the same request id had done it and nothing was written now.</param>
public readonly record struct Commit(Revision Revision, bool Replayed);

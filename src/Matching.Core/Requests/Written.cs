using Matching.Storage;

namespace Matching.Requests;

/// <summary>What a write did, or did when it was first asked for.</summary>
/// <param name="Change">The change as it was written; of a repeated request, the first one's.</param>
/// <param name="Revision">Revision after the write; of a validation, the present one.</param>
/// <param name="Replayed">Whether an earlier call with the same request id had done it.</param>
public sealed record Written<TChange>(TChange Change, Revision Revision, bool Replayed)
    where TChange : Change;

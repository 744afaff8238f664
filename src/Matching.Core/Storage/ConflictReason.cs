namespace Matching.Storage;

/// <summary>Why a change set conflicts with what is stored.</summary>
public enum ConflictReason
{
    /// <summary>A record does not have the expected revision.</summary>
    RevisionMismatch,

    /// <summary>The request id was used for other changes.</summary>
    RequestIdReused,

    /// <summary>The network exists already.</summary>
    NetworkExists,

    /// <summary>Another model is registered under the same id.</summary>
    ModelExists,
}

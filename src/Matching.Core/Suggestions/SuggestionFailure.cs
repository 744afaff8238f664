namespace Matching.Suggestions;

/// <summary>Why a member cannot be served, or a candidate not be explained.</summary>
public enum SuggestionFailure
{
    /// <summary>The member does not exist in the network.</summary>
    MemberNotFound,

    /// <summary>The member has not consented to matching.</summary>
    ConsentMissing,

    /// <summary>
    /// The candidate is not suggested to the member. Says no more on purpose: unknown, blocked, difficult and not consenting look alike.
    /// </summary>
    NotSuggested,

    /// <summary>The snapshot did not reach the revision asked for in time.</summary>
    RevisionNotReached,
}

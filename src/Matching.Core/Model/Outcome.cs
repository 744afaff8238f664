namespace Matching.Model;

/// <summary>What one side of a suggestion answered, or told of what came of it. Each side's answers are kept apart.</summary>
public sealed record Outcome
{
    /// <summary>Id, unique in the network.</summary>
    public required OutcomeId Id { get; init; }

    /// <summary>The member to whom the candidate was suggested.</summary>
    public required MemberId Member { get; init; }

    /// <summary>The candidate; another member.</summary>
    public required MemberId Candidate { get; init; }

    /// <summary>Who answers.</summary>
    public required OutcomeSide AnsweredBy { get; init; }

    /// <summary>What is answered.</summary>
    public required OutcomeKind Kind { get; init; }

    /// <summary>When; UTC, microseconds.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The recorded list in which the candidate was shown; null where that is not known. The list may be gone.</summary>
    public SuggestionRecordId? Record { get; init; }

    /// <summary>Who answers.</summary>
    public MemberId Answerer => AnsweredBy == OutcomeSide.Member ? Member : Candidate;

    /// <summary>Whom the answer is about.</summary>
    public MemberId Other => AnsweredBy == OutcomeSide.Member ? Candidate : Member;

    /// <summary>Whether it is about somebody or answered by them.</summary>
    public bool Names(MemberId member) => Member == member || Candidate == member;
}

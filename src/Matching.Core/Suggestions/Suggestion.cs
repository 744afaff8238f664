using Matching.Model;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>A candidate for a member, with the reasons.</summary>
public sealed record Suggestion
{
    /// <summary>The candidate.</summary>
    public required MemberId Candidate { get; init; }

    /// <summary>Name of the candidate.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Position among all candidates, 1 is best. The first are in order of the chance that both say yes where it is told, the others in order of score.</summary>
    public required int Rank { get; init; }

    /// <summary>Chance with which the candidate was to be shown at this place, see <see cref="Exploration"/>; 1 where nothing was left to chance.</summary>
    public required double Propensity { get; init; }

    /// <summary>Score of the ranking model; comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>Chances that the two say yes; null where the model does not tell them, and beyond the first candidates.</summary>
    public MutualChances? Chances { get; init; }

    /// <summary>What the suggestion connects.</summary>
    public required BridgeKind Bridge { get; init; }

    /// <summary>Where the candidate came from, in the order of the enumeration.</summary>
    public required ValueList<CandidateSource> Sources { get; init; }

    /// <summary>Why, largest contribution first.</summary>
    public required ValueList<Reason> Reasons { get; init; }

    /// <summary>The way through contacts who may be named; null where there is none.</summary>
    public IntroducerPath? Path { get; init; }
}

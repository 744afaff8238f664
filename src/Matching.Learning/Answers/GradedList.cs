using System.Collections.Immutable;
using Matching.Model;

namespace Matching.Learning.Answers;

/// <summary>A list of suggestions with what came of it.</summary>
/// <param name="Member">To whom it was shown.</param>
/// <param name="Time">When; the time of the first answer where no list tells who was shown.</param>
/// <param name="Candidates">Its places, in their order, without those of which "not now" is all that was said.</param>
public sealed record GradedList(MemberId Member, DateTimeOffset Time, ImmutableArray<GradedCandidate> Candidates)
{
    /// <summary>Whether candidates differ in what came of them; otherwise their order teaches nothing.</summary>
    public bool Teaches => Candidates.Any(candidate => candidate.Grade != Candidates[0].Grade);
}

using Matching.Model;

namespace Matching.Learning.Answers;

/// <summary>A place of a list with what came of it.</summary>
/// <param name="Candidate">Who was shown there.</param>
/// <param name="Position">Place in the list, 1 for the first.</param>
/// <param name="Propensity">Chance with which they were to be shown there, above 0 and at most 1.</param>
/// <param name="Grade">What came of it, 0 … 4; see <see cref="AnswerGrades"/>. 0 where nobody answered.</param>
/// <param name="Answered">Whether anybody answered.</param>
/// <param name="MemberSaysYes">
/// Whether the member to whom the list was shown said yes, or told of more than a yes; no where nobody answered. Null where only the candidate did, or "not now" is all they said.
/// </param>
/// <param name="CandidateSaysYes">
/// Whether the candidate said yes, or told of more than a yes; null where they did neither that nor decline. Who was asked and who was asked second is not recorded: a candidate who
/// did not answer counts as not asked.
/// </param>
public sealed record GradedCandidate(
    MemberId Candidate, int Position, double Propensity, int Grade, bool Answered, bool? MemberSaysYes, bool? CandidateSaysYes);

using Matching.Model;

namespace Matching.Learning.Answers;

/// <summary>A place of a list with what came of it.</summary>
/// <param name="Candidate">Who was shown there.</param>
/// <param name="Position">Place in the list, 1 for the first.</param>
/// <param name="Propensity">Chance with which they were to be shown there, above 0 and at most 1.</param>
/// <param name="Grade">What came of it, 0 … 4; see <see cref="AnswerGrades"/>. 0 where nobody answered.</param>
/// <param name="Answered">Whether anybody answered.</param>
public sealed record GradedCandidate(MemberId Candidate, int Position, double Propensity, int Grade, bool Answered);

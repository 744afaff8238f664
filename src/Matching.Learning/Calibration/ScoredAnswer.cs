using Matching.Model;

namespace Matching.Learning.Calibration;

/// <summary>An answer, with the score of the pair by a model that did not learn from it.</summary>
/// <param name="Member">To whom the list was shown; what one member's lists brought is not split between learning and measuring.</param>
/// <param name="Score">The score, from whoever answers to the other.</param>
/// <param name="Yes">Whether it is a yes.</param>
/// <param name="Weight">What it counts for, above 0.</param>
public readonly record struct ScoredAnswer(MemberId Member, double Score, bool Yes, double Weight);

namespace Matching.Model;

/// <summary>One place of a recorded list of suggestions.</summary>
/// <param name="Position">Place in the list as it was shown, 1 for the first.</param>
/// <param name="Candidate">Who was shown there.</param>
/// <param name="Score">Score of the ranking model; comparable within the list only.</param>
/// <param name="Propensity">Chance, above 0 and at most 1, with which this candidate was to be shown at this place; 1 where nothing was left to chance.</param>
public readonly record struct ShownCandidate(int Position, MemberId Candidate, double Score, double Propensity);

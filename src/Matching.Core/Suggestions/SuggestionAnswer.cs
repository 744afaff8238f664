using Matching.Model;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>Suggestions for a member.</summary>
/// <param name="Suggestions">Best first; fewer than asked for when there are no more.</param>
/// <param name="Revision">Revision that the answer describes.</param>
/// <param name="ModelVersion">Version of the model that ranked.</param>
/// <param name="PolicyVersion">Version of the policy in force.</param>
/// <param name="CandidatesConsidered">Candidates that were scored.</param>
public sealed record SuggestionAnswer(
    ValueList<Suggestion> Suggestions, Revision Revision, string ModelVersion, string PolicyVersion, int CandidatesConsidered);

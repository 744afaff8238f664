namespace Matching.Suggestions;

/// <summary>A suggestion cannot be made or explained.</summary>
public sealed class SuggestionException(SuggestionFailure failure, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public SuggestionFailure Failure { get; } = failure;
}

namespace Matching.Suggestions;

/// <summary>A reason in words with what it added to the score.</summary>
/// <param name="Code">Stable code, such as "offers_what_you_need".</param>
/// <param name="Text">In words, for the member; names nobody but introducers on the path and reveals no private report.</param>
/// <param name="Contribution">What it added to the score; positive.</param>
public sealed record Reason(string Code, string Text, double Contribution);

namespace Matching.Suggestions;

/// <summary>What one feature added to a score.</summary>
/// <param name="Feature">Name of the feature, as declared in the table that the model reads.</param>
/// <param name="Group">Group of the feature.</param>
/// <param name="Value">Value of the feature for the pair.</param>
/// <param name="Contribution">What it added to the score; those of all features and the base score sum to the score.</param>
/// <param name="Meaning">What the feature means.</param>
public sealed record FeatureContribution(string Feature, string Group, double Value, double Contribution, string Meaning);

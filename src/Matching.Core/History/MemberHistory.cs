namespace Matching.History;

/// <summary>What came, up to some time, of the suggestions that a member was shown and was shown in. All 0 for whoever nothing is known of.</summary>
/// <param name="Selectivity">How much larger the share of yes is among what the member answered about others than is usual in the network, smoothed; −1 … 1.</param>
/// <param name="Appeal">The same of what others answered about the member.</param>
/// <param name="Load">ln(1 + suggestions of the member that are under way, for each introduction that they are willing to have open at once); at least 0.</param>
public readonly record struct MemberHistory(float Selectivity, float Appeal, float Load);

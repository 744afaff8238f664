namespace Matching.Model;

/// <summary>A tie with its reports, in the order of <see cref="TieReporter"/>; never empty.</summary>
/// <param name="Key">The pair and the kind.</param>
/// <param name="Reports">One to three reports.</param>
public sealed record Tie(TieKey Key, ValueList<TieReport> Reports);

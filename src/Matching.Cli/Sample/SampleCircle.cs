namespace Matching.Cli.Sample;

/// <summary>A planted circle of people who are close to each other.</summary>
/// <param name="Size">Members.</param>
/// <param name="Area">Where most of them live.</param>
/// <param name="Partner">The partner that enrolled most of them.</param>
/// <param name="Language">A language besides English that they share; empty where there is none.</param>
/// <param name="Walk">The kind of life they share, which decides what they give and need.</param>
/// <param name="Bands">Out of a hundred members, how many are in the low and in the middle band; the others are in the high one.</param>
/// <param name="Island">Whether hardly anybody knows anybody outside.</param>
internal sealed record SampleCircle(int Size, string Area, string Partner, string Language, SampleWalk Walk, (int Low, int Middle) Bands, bool Island);

using Matching.Model;

namespace Matching.Suggestions;

/// <summary>A chain from requester to candidate. Everyone on it consented to introducing; no tie on it is private or difficult.</summary>
/// <param name="Introducers">The people between, nearest to the requester first; one or two.</param>
/// <param name="Trust">Product of the tie intensities along the path, 0 to 1.</param>
public sealed record IntroducerPath(ValueList<Introducer> Introducers, double Trust);

namespace Matching.Ranking;

/// <summary>What a person two ties away passes on to each contact, in the units of the features of reach; the third per intensity of the tie.</summary>
/// <param name="Rooted">The way's share by roots of degrees.</param>
/// <param name="Divided">The way's share by degrees.</param>
/// <param name="Walked">The way's chance.</param>
/// <param name="Degree">To how many it is passed on.</param>
internal readonly record struct PassedOn(float Rooted, float Divided, float Walked, int Degree);

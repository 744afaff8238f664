namespace Matching.Ranking;

/// <summary>What a person two ties away passes on to each contact, in the units of the features of reach; the last per intensity of the tie.</summary>
internal readonly record struct PassedOn(float Rooted, float Divided, float Walked);

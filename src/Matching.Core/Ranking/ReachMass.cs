namespace Matching.Ranking;

/// <summary>What arrives at a person on the ways of three ties, in the units of the three features of reach; kept together, since they are read together.</summary>
internal record struct ReachMass(float Rooted, float Divided, float Walked);

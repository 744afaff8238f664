namespace Matching.Clusters;

/// <summary>What <see cref="Leiden"/> found.</summary>
/// <param name="Communities">The division; every community is connected.</param>
/// <param name="Quality">Its quality, as <see cref="Modularity.Of"/> or <see cref="ConstantPotts.Of"/> computes it.</param>
/// <param name="Iterations">Passes made, the one that no longer improved included.</param>
/// <param name="Stable">False when the search stopped at <see cref="LeidenParameters.MaxIterations"/> while still improving.</param>
public sealed record LeidenResult(Partition Communities, double Quality, int Iterations, bool Stable);

namespace Matching.Clusters;

/// <summary>What a division into communities is judged by.</summary>
public enum LeidenQuality
{
    /// <summary>Newman and Girvan's modularity with a resolution (Reichardt and Bornholdt 2006): see <see cref="Clusters.Modularity"/>.</summary>
    Modularity,

    /// <summary>The constant Potts model (Traag, Van Dooren and Nesterov 2011), free of a resolution limit: see <see cref="Clusters.ConstantPotts"/>.</summary>
    ConstantPotts,
}

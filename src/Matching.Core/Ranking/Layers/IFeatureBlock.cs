namespace Matching.Ranking.Layers;

/// <summary>Features that are computed together, for one network. Holds scratch space; not thread safe.</summary>
internal interface IFeatureBlock
{
    /// <summary>Puts the features of all candidates of a member, numbered as the block declares them.</summary>
    void Fill(int source, FeatureRows rows);
}

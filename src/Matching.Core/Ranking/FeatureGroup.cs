namespace Matching.Ranking;

/// <summary>What a feature is about; explanations are grouped by it.</summary>
public enum FeatureGroup
{
    /// <summary>Contacts that the two have in common.</summary>
    MutualContacts,

    /// <summary>Longer ways through the network from one to the other.</summary>
    Reach,

    /// <summary>Where a person stands in the network, whoever asks.</summary>
    Position,

    /// <summary>Ties between one person and the other's strong-tie cluster.</summary>
    Clusters,

    /// <summary>What one offers and the other needs.</summary>
    Exchange,

    /// <summary>What makes meeting easy.</summary>
    Circumstance,

    /// <summary>Which organisations know the two.</summary>
    Partner,

    /// <summary>What came of suggestions of either; never told of anybody.</summary>
    History,

    /// <summary>What must never decide whom a person meets.</summary>
    Sensitive,
}

namespace Matching.Ranking;

/// <summary>What a larger value of a feature is expected to mean for a suggestion.</summary>
public enum FeatureDirection
{
    /// <summary>Larger is expected to be better; a negative weight would need a reason.</summary>
    Helps,

    /// <summary>Larger is expected to be worse.</summary>
    Hinders,

    /// <summary>Good or bad depending on the rest, such as an inverted U: for models that can tell.</summary>
    Depends,
}

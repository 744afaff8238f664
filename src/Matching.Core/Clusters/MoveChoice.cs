namespace Matching.Clusters;

/// <summary>Where a node wants to go, and the weight of its edges to where it is and to there.</summary>
/// <param name="Target">A community, or one of the constants.</param>
/// <param name="OwnWeight">Weight to its own community.</param>
/// <param name="TargetWeight">Weight to the target.</param>
internal readonly record struct MoveChoice(int Target, double OwnWeight, double TargetWeight)
{
    /// <summary>To be a community of its own.</summary>
    public const int Alone = -1;

    /// <summary>Nowhere.</summary>
    public const int Stay = -2;

    /// <summary>Nowhere in this batch: a neighbour goes first.</summary>
    public const int GiveWay = -3;

    public bool Stays => Target == Stay;
}

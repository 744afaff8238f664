namespace Matching.Insight;

/// <summary>What <see cref="EconomicConnectedness"/> found for a band. 1 means as much as by chance.</summary>
/// <param name="Connectedness">EC. Not a number where nobody of the band has contacts of a stated band, or nobody in the network is in the high one.</param>
/// <param name="Exposure">Exposure. Not a number where nobody of the band meets people of a stated band.</param>
/// <param name="ConnectedMembers">Members of the band over whom EC is a mean.</param>
/// <param name="ExposedMembers">Members of the band over whom exposure is a mean.</param>
public readonly record struct EconomicConnectednessResult(double Connectedness, double Exposure, int ConnectedMembers, int ExposedMembers)
{
    /// <summary>1 − EC / exposure: the share of high-band people they meet but do not befriend; negative where they befriend more than they meet.</summary>
    public double FriendingBias => 1 - (Connectedness / Exposure);
}

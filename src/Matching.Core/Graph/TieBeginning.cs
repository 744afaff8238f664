namespace Matching.Graph;

/// <summary>How a tie began.</summary>
/// <param name="Receiver">Who received first: help, a message or an invitation.</param>
/// <param name="Giver">Who gave it.</param>
/// <param name="Time">When, to the hour.</param>
public readonly record struct TieBeginning(int Receiver, int Giver, DateTimeOffset Time)
{
    /// <summary>The two, the lower member first.</summary>
    public (int First, int Second) Pair => Receiver < Giver ? (Receiver, Giver) : (Giver, Receiver);
}

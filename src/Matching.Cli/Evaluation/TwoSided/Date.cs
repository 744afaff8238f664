namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>A date seen from one side.</summary>
/// <param name="Proposer">Whose decision it is, a position among the participants.</param>
/// <param name="Receiver">About whom.</param>
/// <param name="Accepted">Whether the proposer said yes.</param>
/// <param name="Wave">The evening.</param>
/// <param name="Order">Which date of the evening it was for the proposer, from 1.</param>
/// <param name="Likeness">Correlation of the two's answers about their interests; 0 where unknown.</param>
/// <param name="Early">Whether the split has it in the history.</param>
internal sealed record Date(int Proposer, int Receiver, bool Accepted, int Wave, int Order, double Likeness, bool Early);

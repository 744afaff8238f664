namespace Matching.Learning.Acceptance;

/// <summary>Whether one person says yes to another, decided or to be foretold.</summary>
/// <param name="Proposer">Who decides; a number from 0.</param>
/// <param name="Receiver">About whom.</param>
/// <param name="Side">
/// Whom the proposer decides with: those who choose among the same people on the same occasion. What such a side does in common is not taken for a person's own.
/// </param>
/// <param name="Features">What was known of the proposer and of the pair before, about 0 and of about the same spread each; none may be sensitive.</param>
/// <param name="About">What was known of the receiver alone, in the same way.</param>
public readonly record struct Decision(int Proposer, int Receiver, int Side, ReadOnlyMemory<double> Features, ReadOnlyMemory<double> About = default);

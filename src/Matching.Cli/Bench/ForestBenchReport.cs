namespace Matching.Cli.Bench;

/// <summary>What `matching bench forest` measured.</summary>
/// <param name="Candidates">Rows scored in one go.</param>
/// <param name="Trees">Trees of each ensemble.</param>
/// <param name="Features">Features of a row.</param>
/// <param name="Seed">Seed of the trees and the rows.</param>
/// <param name="Baseline">What the baseline does.</param>
/// <param name="Cases">One for each number of leaves.</param>
internal sealed record ForestBenchReport(int Candidates, int Trees, int Features, ulong Seed, string Baseline, IReadOnlyList<ForestBenchCase> Cases);

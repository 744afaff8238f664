using System.Collections.Immutable;
using Matching.Ranking.Forest;

namespace Matching.Learning.Training;

/// <summary>What <see cref="LambdaMart"/> learned.</summary>
/// <param name="Ensemble">The trees.</param>
/// <param name="Gains">By feature, the share of all splits' gain that its splits have, 0 … 1; together 1, or all 0 without a split.</param>
/// <param name="GroupsUsed">Groups that taught something; the others were left out.</param>
/// <param name="ConstantFeatures">Names of features with one value only, which cannot have been used.</param>
public sealed record LambdaMartResult(
    TreeEnsemble Ensemble, ImmutableArray<double> Gains, int GroupsUsed, ImmutableArray<string> ConstantFeatures);

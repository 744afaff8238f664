using Matching.Learning.Data;
using Matching.Ranking.Forest;

namespace Matching.Learning.Models;

/// <summary>A trained ranking.</summary>
/// <param name="Schema">The features of the rows that it scores.</param>
/// <param name="Ensemble">The trees.</param>
/// <param name="Record">How it came about.</param>
public sealed record RankingModel(FeatureSchema Schema, TreeEnsemble Ensemble, TrainingRecord Record);

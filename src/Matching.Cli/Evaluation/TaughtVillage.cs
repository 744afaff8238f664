using System.Collections.Immutable;
using Matching.Clusters;
using Matching.Ranking.Layers;

namespace Matching.Cli.Evaluation;

/// <summary>A village to learn from.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Ties">All its ties.</param>
/// <param name="Hidden">Those that the task hides.</param>
/// <param name="Clusters">The strong-tie clusters that the task gives.</param>
/// <param name="Columns">What else is known of households, by column of <see cref="VillageKinds.Plan"/>.</param>
internal sealed record TaughtVillage(int Number, ImmutableArray<LayeredTie> Ties, ImmutableHashSet<LayeredTie> Hidden, Partition Clusters, float[][] Columns);

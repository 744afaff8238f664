using System.Collections.Immutable;
using Matching.Learning.Data;
using Matching.Learning.Training;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Forest;
using Matching.Suggestions;

namespace Matching.Cli.Evaluation;

/// <summary>Learns from earlier years who helps whom next: whoever found a new helper ranks the candidates that the engine would have ranked.</summary>
/// <param name="settings">How.</param>
/// <param name="years">Earlier histories with what followed each.</param>
internal sealed class HelperLearning(HelperLearningSettings settings, IReadOnlyList<HelpHistory> years)
{
    private const ulong Seed = 1;

    // Nobody was suggested to anybody in these histories.
    private static readonly ImmutableArray<Feature> Features = ComparedTable.Compared.RemoveAll(feature => feature.Group == FeatureGroup.History);

    /// <summary>Trees that are grown; progress counts them.</summary>
    public int TreeCount => settings.Models * settings.Training.Trees;

    /// <summary>The model.</summary>
    public ForestModel Learn(IProgress<int>? progress, CancellationToken cancellation)
    {
        var schema = new FeatureSchema([.. Features.Select(feature => feature.Name)]);
        var set = new TrainingSet(schema, [.. years.SelectMany(year => Groups(year, cancellation))]);
        var ensemble = Bagging.Train(set, settings.Training, settings.Models, progress, cancellation: cancellation).Ensemble;
        return ForestModel.Of("model", schema.Names, ensemble, []);
    }

    private ImmutableArray<TrainingGroup> Groups(HelpHistory year, CancellationToken cancellation)
    {
        var groups = new TrainingGroup?[year.Sought.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, groups.Length, options, () => new ServedRows(year.Network.Value, Features), (query, _, served) =>
        {
            groups[query] = GroupOf(year, query, served);
            return served;
        }, _ => { });
        return [.. groups.OfType<TrainingGroup>().Where(group => group.HasPositives)];
    }

    // Whoever is not among the candidates cannot be learned; most of those not sought teach little and cost as much.
    private TrainingGroup GroupOf(HelpHistory year, int query, ServedRows served)
    {
        var (asker, sought) = year.Sought[query];
        var (members, rows) = served.Find(asker);
        var random = SeededRandom.Of(Seed, query);
        int[] others = [.. Enumerable.Range(0, members.Length).Where(position => !sought.Contains(members[position]))];
        random.Shuffle(others.AsSpan());
        int[] kept = [.. Enumerable.Range(0, members.Length).Where(position => sought.Contains(members[position])), .. others.Take(settings.MostOthers)];
        var width = Features.Length;
        return new(
            "answers",
            kept.SelectMany(position => rows[(position * width)..((position + 1) * width)]).ToArray(),
            kept.Select(position => sought.Contains(members[position]) ? 1 : 0).ToArray());
    }
}

using Matching.Learning.Data;
using Matching.Randomness;

namespace Matching.Learning.Tests;

internal static class Sets
{
    public static FeatureSchema Schema { get; } = new(["signal", "noise", "constant"]);

    /// <summary>Groups in which a candidate's grade follows the first feature, and candidates are collected best first.</summary>
    public static TrainingSet Generate(int groups, int size = 12, ulong seed = 1, int folds = 5)
    {
        var random = new SeededRandom(seed);
        var all = new List<TrainingGroup>();
        for (var group = 0; group < groups; group++)
            all.Add(Group($"network-{group % folds}", size, ref random));
        return new(Schema, [.. all]);
    }

    private static TrainingGroup Group(string fold, int size, ref SeededRandom random)
    {
        var rows = new List<(float Signal, float Noise, int Grade)>();
        for (var row = 0; row < size; row++)
        {
            var signal = (float)random.NextDouble();
            var level = signal + (0.3 * random.NextDouble());
            rows.Add((signal, (float)random.NextDouble(), level > 1.1 ? 3 : level > 0.95 ? 1 : 0));
        }

        rows.Sort((a, b) => b.Grade - a.Grade);
        return new(fold, rows.SelectMany(row => new[] { row.Signal, row.Noise, 7f }).ToArray(), rows.Select(row => row.Grade).ToArray());
    }
}

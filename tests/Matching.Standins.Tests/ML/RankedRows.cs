namespace Matching.Standins.Tests.ML;

internal static class RankedRows
{
    public const int FeatureCount = 4;

    /// <summary>Groups whose labels depend on the features, with noise; every fifth group has nothing to find.</summary>
    public static RankedRow[] Generate(int groups, int size, int seed, int values = 40)
    {
        var random = new Random(seed);
        return
        [
            .. from @group in Enumerable.Range(1, groups)
               from row in Enumerable.Range(0, size)
               select Row((uint)@group, random, values),
        ];
    }

    private static RankedRow Row(uint group, Random random, int values)
    {
        float[] features = [.. Enumerable.Range(0, FeatureCount).Select(_ => (float)random.Next(values))];
        var signal = ((features[0] * 2) - features[1] + (features[2] > values / 2 ? values : 0)) / values;
        var noisy = signal + random.NextSingle();
        return new()
        {
            GroupId = group,
            Label = group % 5 == 0 ? 0 : noisy > 3.2 ? 3 : noisy > 2.6 ? 2 : noisy > 2 ? 1 : 0,
            Weight = 0.5f + (group % 3),
            Features = features,
        };
    }
}

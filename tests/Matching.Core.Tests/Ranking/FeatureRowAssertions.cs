using Matching.Ranking;

namespace Matching.Core.Tests.Ranking;

internal static class FeatureRowAssertions
{
    public static void ShouldHave(this float[] row, Feature feature, double expected) =>
        ((double)row[feature.Column]).ShouldBe(expected, 1e-5, feature.Name);
}

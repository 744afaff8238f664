using Matching.Ranking;

namespace Matching.Core.Tests.Ranking;

public sealed class FeatureTableTests
{
    [Fact]
    public void Columns_AreNumberedInOrderAndNamedOnce()
    {
        FeatureTable.Columns.Select(feature => feature.Column).ShouldBe(Enumerable.Range(0, FeatureTable.Columns.Length));
        FeatureTable.Columns.Concat(FeatureTable.Withheld).Select(feature => feature.Name).ShouldBeUnique();
    }

    [Fact]
    public void Columns_HoldNothingSensitive() =>
        FeatureTable.Columns.ShouldAllBe(feature => feature.MayRank && feature.Group != FeatureGroup.Sensitive);

    [Theory]
    [InlineData("band")]
    [InlineData("refugee_status")]
    [InlineData("health")]
    [InlineData("caste")]
    public void Find_SensitiveAttribute_MayNotRank(string name) => FeatureTable.Find(name)!.MayRank.ShouldBeFalse();

    [Fact]
    public void Find_UnknownName_IsNull() => FeatureTable.Find("shoe_size").ShouldBeNull();
}

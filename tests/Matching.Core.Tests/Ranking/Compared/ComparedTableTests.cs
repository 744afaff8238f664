using Matching.Ranking;
using Matching.Ranking.Compared;

namespace Matching.Core.Tests.Ranking.Compared;

public sealed class ComparedTableTests
{
    [Fact]
    public void Features_AreNumberedInOrderAndNamedOnce()
    {
        ComparedTable.Features.Select(feature => feature.Column).ShouldBe(Enumerable.Range(0, ComparedTable.Features.Length));
        ComparedTable.Features.Select(feature => feature.Name).ShouldBeUnique();
        ComparedTable.Features.Take(FeatureTable.Columns.Length).ShouldBe(FeatureTable.Columns);
    }

    [Fact]
    public void Features_HoldNothingSensitive() => ComparedTable.Features.ShouldAllBe(feature => !FeatureTable.IsWithheld(feature.Name));

    [Fact]
    public void Compared_Features_AreAllThatCandidatesDifferBy()
    {
        ComparedTable.Compared.Length.ShouldBe(ComparedTable.MeasuredCount - 3);
        ComparedTable.Compared.ShouldAllBe(feature => ComparedTable.SourceOf(feature).IsCompared);
        ComparedTable.Contains("among_candidates.help_ways").ShouldBeTrue();
        foreach (var own in (string[])["own_degree", "own_selectivity", "own_appeal"])
            (ComparedTable.Contains(own), ComparedTable.Contains("among_candidates." + own)).ShouldBe((true, false));
    }

    [Fact]
    public void Select_UnknownName_IsNamed() => Should.Throw<ArgumentException>(() => ComparedTable.Select(["shoe_size"])).Message.ShouldContain("'shoe_size'");
}

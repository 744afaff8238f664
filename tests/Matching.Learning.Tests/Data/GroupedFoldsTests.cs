using Matching.Learning.Data;

namespace Matching.Learning.Tests.Data;

public sealed class GroupedFoldsTests
{
    private static readonly int[] Sizes = [9, 0, 5, 4, 4, 3, 2, 0];

    [Fact]
    public void Deal_Groups_FillsPartsAlikeAndKeepsEachGroupTogether()
    {
        var parts = GroupedFolds.Deal(Sizes, 3, seed: 4);

        parts.Length.ShouldBe(Sizes.Length);
        Enumerable.Range(0, 3).Select(part => Sizes.Where((_, group) => parts[group] == part).Sum()).Order().ShouldBe([8, 9, 10]);
    }

    [Fact]
    public void Deal_SameSeed_DealsTheSame()
    {
        int[] alike = [.. Enumerable.Repeat(1, 30)];

        GroupedFolds.Deal(alike, 5, seed: 4).ShouldBe(GroupedFolds.Deal(alike, 5, seed: 4));
        GroupedFolds.Deal(alike, 5, seed: 4).ShouldNotBe(GroupedFolds.Deal(alike, 5, seed: 5));
        GroupedFolds.Deal(alike, 5, seed: 4).CountBy(part => part).ShouldAllBe(part => part.Value == 6);
    }

    [Fact]
    public void Deal_FewerGroupsThanParts_DealsNothing() => GroupedFolds.Deal(Sizes, 7, seed: 1).ShouldBeEmpty();

    [Fact]
    public void Deal_OnePart_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => GroupedFolds.Deal(Sizes, 1, seed: 1));
}

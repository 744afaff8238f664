using Matching.Clusters;

namespace Matching.Core.Tests.Clusters;

public sealed class PartitionTests
{
    [Fact]
    public void Labels_OfAnyNames_AscendByDecreasingSizeThenSmallestNode()
    {
        var partition = new Partition([9, 4, 4, 7, 7, -1, -1]);

        partition.Labels.ToArray().ShouldBe([2, 0, 0, 1, 1, 3, 4]);
        partition.Sizes.ToArray().ShouldBe([2, 2, 1, 1, 1]);
        partition.Count.ShouldBe(5);
    }
}

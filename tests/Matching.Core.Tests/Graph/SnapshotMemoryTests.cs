using Matching.Graph;
using Matching.Simulation;

namespace Matching.Core.Tests.Graph;

public sealed class SnapshotMemoryTests
{
    private static readonly SnapshotMemory MillionMembers = new(1_000_000, 10_000_000);

    [Fact]
    public void KeptBytes_AMillionMembersOfTenTies_StaysBelowAGigabyte() => MillionMembers.KeptBytes.ShouldBeLessThan(1_000_000_000);

    [Fact]
    public void Require_LessThanNeeded_TellsBothNumbers() => Should
        .Throw<SnapshotTooLargeException>(() => MillionMembers.Require(64 << 20)).Message.ShouldContain("64 MiB");

    [Fact]
    public void Require_Enough_Passes() => MillionMembers.Require(MillionMembers.BuildBytes);

    [Fact]
    public void KeptBytes_SimulatedNetwork_CoversTheColumns()
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = 2_000, Ties = 20_000 }).Load(builder, World.Network);

        var estimate = builder.Memory;

        estimate.Members.ShouldBe(2_000);
        estimate.KeptBytes.ShouldBeGreaterThan(builder.Build(cancellation: TestContext.Current.CancellationToken).EstimateBytes);
    }
}

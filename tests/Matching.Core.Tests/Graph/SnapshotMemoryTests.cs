using Matching.Graph;
using Matching.Model;
using Matching.Simulation;
using Matching.Storage;

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

    // One favour is all it takes to keep what everybody gave and got, and the circles.
    [Fact]
    public void KeptBytes_SomebodyHelped_CoversHelpAndCircles()
    {
        var builder = new SnapshotBuilder();
        var network = NetworkSimulation.Generate(new SimulationParameters { Members = 2_000, Ties = 20_000 });
        network.Load(builder, World.Network);
        ((IGraphSink)builder).Interaction(new Interaction { Id = new("one"), From = network.Members[0].Id, To = network.Members[1].Id, Kind = "help", Time = DateTimeOffset.UnixEpoch.AddDays(20_000) });

        var snapshot = builder.Build(cancellation: TestContext.Current.CancellationToken);

        snapshot.Features.Circles.ShouldNotBeNull();
        builder.Memory.KeptBytes.ShouldBeGreaterThan(snapshot.EstimateBytes);
    }
}

using Matching.Graph;
using Matching.Model;

namespace Matching.Core.Tests.Graph;

public sealed class HelpIndexTests
{
    // The clock stands at the last favour; ben's to ana is 60 days old.
    private const string Helpers = """
        ana friend ben both
        ben gave ana 2025-01-30
        ana gave ben 2025-03-31
        cleo gave dora 2025-03-31 hours:1
        cleo friend dora difficult by:cleo
        """;

    [Fact]
    public async Task Build_Interactions_TellHelpEachWay()
    {
        var snapshot = (await World.ViewAsync(Helpers)).Snapshot;
        var (ana, ben) = (IndexOf(snapshot, "ana"), IndexOf(snapshot, "ben"));

        WeightOf(snapshot.Help.GivenOf(ana)).ShouldBe(1, 1e-6);
        WeightOf(snapshot.Help.ReceivedOf(ana)).ShouldBe(Math.Pow(2, -60 / 180.0), 0.03);
        snapshot.Help.ReceivedOf(ben).ToArray().ShouldBe(snapshot.Help.GivenOf(ana).ToArray());
        snapshot.Help.GivenOf(ben).ToArray().ShouldBe(snapshot.Help.ReceivedOf(ana).ToArray());
        ((double)snapshot.Help.GivenBy(ben)).ShouldBe(WeightOf(snapshot.Help.GivenOf(ben)));
    }

    [Fact]
    public async Task Build_DifficultPair_TellsNoHelpBetweenTheTwo()
    {
        var snapshot = (await World.ViewAsync(Helpers)).Snapshot;

        snapshot.Help.GivenOf(IndexOf(snapshot, "cleo")).IsEmpty.ShouldBeTrue();
        snapshot.Help.GivenBy(IndexOf(snapshot, "cleo")).ShouldBe(0);
    }

    [Theory]
    [InlineData("given_season", "ben", 0.5)]
    [InlineData("given_ever", "ben", 1)]
    [InlineData("received_month", "ana", 0.25)]
    [InlineData("received_ever", "ben", 1)]
    [InlineData("given_ever", "dora", 0)]
    public async Task Over_Span_HalvesWithItsHalfLife(string span, string member, double weight)
    {
        var snapshot = (await World.ViewAsync(Helpers)).Snapshot;
        var number = HelpIndex.Spans.Select(one => one.Name).ToList().IndexOf(span);

        ((double)snapshot.Help.Over(number, IndexOf(snapshot, member))).ShouldBe(Math.Log(1 + weight), 1e-3);
    }

    [Fact]
    public async Task Build_NoInteractions_HoldsNothing()
    {
        var help = (await World.ViewAsync("ana friend ben both")).Snapshot.Help;

        help.IsEmpty.ShouldBeTrue();
        help.EstimateBytes.ShouldBe(0);
        help.GivenOf(0).IsEmpty.ShouldBeTrue();
        help.Over(0, 1).ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e-9, 0.000231)]
    [InlineData(0.01, 0.01)]
    [InlineData(1, 1)]
    [InlineData(77, 77)]
    [InlineData(1e9, 542)]
    public void CodeOf_Weight_IsWithinThreePercentInsideTheRange(double weight, double expected) =>
        ((double)HelpCode.WeightOf(HelpCode.Of(weight))).ShouldBe(expected, (0.03 * expected) + 1e-9);

    private static double WeightOf(ReadOnlySpan<byte> codes) => HelpCode.WeightOf(codes.ToArray().ShouldHaveSingleItem());

    private static int IndexOf(NetworkSnapshot snapshot, string name) => snapshot.Members.Find(new MemberId(name));
}

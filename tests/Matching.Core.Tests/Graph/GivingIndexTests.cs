using Matching.Model;
using Matching.Ranking;

namespace Matching.Core.Tests.Graph;

public sealed class GivingIndexTests
{
    // Ben's newer hour counts 1 + ln 2, his older favour half of 1; cleo's favour fell to an eighth.
    private const string Givers = """
        ana colleague dora
        dora colleague emil
        emil colleague ben
        ben gave ana 2025-03-31 hours:1
        ben gave cleo 2025-03-01
        cleo gave ben 2024-12-31
        """;

    [Fact]
    public async Task Build_Interactions_FadeByTheMonth()
    {
        var snapshot = (await World.ViewAsync(Givers)).Snapshot;

        Giving("ben").ShouldBe(1 + Math.Log(2) + 0.5, 1e-6);
        Giving("cleo").ShouldBe(0.125, 1e-6);
        Giving("ana").ShouldBe(0);
        snapshot.Giving.Givers.ToArray().Select(giver => snapshot.Members.IdOf(giver).Value).ShouldBe(["ben", "cleo"]);

        double Giving(string name) => snapshot.Giving[snapshot.Members.Find(new MemberId(name))];
    }

    [Fact]
    public async Task Extract_HelpfulReach_IsTheForwardWalkTimesWhatIsGiven()
    {
        var snapshot = (await World.ViewAsync(Givers)).Snapshot;
        var dora = snapshot.Members.Find(new MemberId("dora"));
        var cleo = snapshot.Members.Find(new MemberId("cleo"));
        var row = new float[FeatureExtractor.RowLength];

        new FeatureExtractor(snapshot.Features).Extract(dora, [cleo], row);

        double chance = 0;
        var graph = snapshot.Ties.Graph;
        foreach (var (first, second) in (IEnumerable<(string, string)>)[("ana", "ben"), ("emil", "ben")])
        {
            var (one, two) = (snapshot.Members.Find(new MemberId(first)), snapshot.Members.Find(new MemberId(second)));
            chance += graph.WeightBetween(dora, one) / graph.Strength(dora) * graph.WeightBetween(one, two) / graph.Strength(one)
                * graph.WeightBetween(two, cleo) / graph.Strength(two);
        }
        ((double)row[FeatureTable.HelpfulReach.Column]).ShouldBe(Math.Sqrt(chance * snapshot.Giving[cleo]), 1e-6);
    }
}

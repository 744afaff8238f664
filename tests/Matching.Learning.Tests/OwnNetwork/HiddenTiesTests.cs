using Matching.Clusters;
using Matching.Evaluation;
using Matching.Learning.OwnNetwork;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Ranking.Layers;

namespace Matching.Learning.Tests.OwnNetwork;

public sealed class HiddenTiesTests
{
    private static readonly LayeredTie[] Ties =
        [.. from first in Enumerable.Range(0, 8) from second in Enumerable.Range(first + 1, 7 - first) select new LayeredTie(first, second, 1, 0.3f, second == first + 1)];

    [Fact]
    public void Draw_Ties_HidesTheShareOfThoseThatAreWorthFindingAndNoOthers()
    {
        var hidden = Draw(1);

        hidden.Hidden.Length.ShouldBe((int)Math.Round(0.3 * Ties.Count(tie => !tie.Strong)));
        hidden.Hidden.ShouldAllBe(pair => pair.Grade == 2 && pair.Second > pair.First + 1);
        hidden.Visible.Length.ShouldBe(Ties.Length - hidden.Hidden.Length);
    }

    [Fact]
    public void Draw_Ties_NothingHiddenStaysInSight()
    {
        var hidden = Draw(1);

        hidden.Hidden.Select(pair => (pair.First, pair.Second)).Intersect(hidden.Visible.Select(tie => (tie.First, tie.Second))).ShouldBeEmpty();
    }

    [Fact]
    public void Draw_SameSeed_HidesTheSame()
    {
        Draw(1).Hidden.ShouldBe(Draw(1).Hidden);
        Draw(1).Hidden.ShouldNotBe(Draw(2).Hidden);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Draw_NothingOrAll_IsRefused(double share) => Should.Throw<ArgumentOutOfRangeException>(() => Draw(1, share));

    [Fact]
    public void Queries_OfHiddenTies_AskBothSidesAndGradeWhatWasHidden()
    {
        var plan = new LayerPlan { Layers = [new("tie", "ties", tie => tie.Intensity)] };
        var network = new LayeredNetwork(plan, [new(0, 1, 1, 1, false)], Partition.Singletons(5));

        var queries = HiddenTieQueries.Of(network.CandidatesFor, [(0, 3, 2)], seed: 1).All.OrderBy(query => query.Member).ToArray();

        queries.Select(query => query.Member).ShouldBe([0, 3]);
        queries[0].Candidates.Order().ShouldBe([2, 3, 4]);
        queries[0].Candidates[0].ShouldBe(3);
        queries[0].Grades.ShouldBe([2, 0, 0]);
        queries[1].Candidates.Order().ShouldBe([0, 1, 2, 4]);
    }

    [Fact]
    public void Queries_SomebodyWhoIsNoCandidate_CountsAsMissedAndIsNotLearnedFrom()
    {
        var queries = HiddenTieQueries.Of(member => member == 0 ? [1, 2, 4] : [2, 4], [(0, 1, 1), (0, 3, 2)], seed: 1);

        var asked = queries.All.ToDictionary(query => query.Member);
        asked[0].Candidates[0].ShouldBe(1);
        asked[0].Missed.ShouldBe([2]);
        asked[3].Missed.ShouldBe([2]);
        new HiddenTieGroups().Of("town", new Blank(), queries).Count().ShouldBe(1);
        // Whoever was missed stands below everybody else: fourth, with a gain of 3, after one of gain 1 who comes first; third in the two lists of those who find nobody.
        RankingQuality.Mean([.. queries.Measure(new FirstFirst())]).NdcgAt10.ShouldBe((((1 + (3 / Math.Log2(5))) / (3 + (1 / Math.Log2(3)))) + 0.5 + 0.5) / 3, 1e-9);
    }

    private sealed class Blank : IFeatureRows
    {
        public int RowLength => 1;

        public void Extract(int source, ReadOnlySpan<int> candidates, Span<float> rows) => rows.Clear();
    }

    private sealed class FirstFirst : ICandidateScorer
    {
        public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
        {
            for (var place = 0; place < scores.Length; place++)
                scores[place] = -place;
        }
    }

    private static HiddenTies Draw(ulong seed, double share = 0.3)
    {
        var random = new SeededRandom(seed);
        return HiddenTies.Draw(Ties, tie => tie.Strong ? 0 : 2, share, ref random);
    }
}

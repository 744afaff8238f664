using Matching.Core.Tests.Clusters;
using Matching.Graph;
using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class PublishedValueTests
{
    [Fact]
    public void StructuralHoles_ExampleOfBorgatti_AreAsPublished()
    {
        var holes = StructuralHoles.Of(PublishedExamples.Borgatti, cancellation: Cancellation);

        holes.EffectiveSize['G' - 'A'].ShouldBe(4.67, 5e-3);
        holes.Efficiency['G' - 'A'].ShouldBe(0.78, 5e-3);
        holes.Constraint['G' - 'A'].ShouldBe(0.400, 5e-4);
        holes.Constraint['A' - 'A'].ShouldBe(0.595, 5e-4);
        holes.Constraint['C' - 'A'].ShouldBe(1, 1e-12);
    }

    [Fact]
    public void StructuralHoles_DirectedTies_CountBothDirections()
    {
        var graph = new WeightedGraphBuilder(3).Add(0, 1, 2).Add(0, 2, 2).Add(1, 0, 1).Add(2, 1, 1).Build();

        var holes = StructuralHoles.Of(graph, cancellation: Cancellation);

        holes.Constraint.Select(value => Math.Round(value, 3)).ShouldBe([0.840, 1.143, 1.378]);
        holes.EffectiveSize.Select(value => Math.Round(value, 3)).ShouldBe([1.567, 1.083, 1]);
    }

    [Fact]
    public void Dispersion_ExampleOfBackstromAndKleinberg_IsAsPublished()
    {
        var ties = Dispersion.Of(PublishedExamples.BackstromAndKleinberg, new(), 'l' - 'a', Cancellation);

        ties['h' - 'a'].ShouldBe(new TieDispersion('h' - 'a', 4, 4, 1, ties['h' - 'a'].Recursive));
        ties['b' - 'a'].Absolute.ShouldBe(1);
        ties['b' - 'a'].Embeddedness.ShouldBe(5);
        ties.MaxBy(tie => tie.Recursive).Contact.ShouldBe('h' - 'a');
    }

    [Fact]
    public void Dispersion_Offsets_EnterAsThePaperWritesThem() =>
        Dispersion.Of(PublishedExamples.BackstromAndKleinberg, new() { Exponent = 0.5, DispersionOffset = 5, EmbeddednessOffset = 2 }, 'l' - 'a', Cancellation)['h' - 'a']
            .Normalised.ShouldBe(Math.Sqrt(4 + 5) / (4 + 2), 1e-12);

    [Fact]
    public void Betweenness_KarateClub_IsThePublishedValueOfTheInstructor() =>
        Betweenness.Of(ClassicGraphs.KarateClub, new(), 1, cancellation: Cancellation).Normalised[0].ShouldBe(0.4376, 5e-5);

    [Fact]
    public void Assortativity_KarateClubByDegree_IsThePublishedValue() =>
        Assortativity.ByValue(ClassicGraphs.KarateClub, [.. Enumerable.Range(0, 34).Select(node => (double)ClassicGraphs.KarateClub.Degree(node))])
            .ShouldBe(-0.4756, 5e-5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}

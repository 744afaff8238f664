using Matching.Model;

namespace Matching.Core.Tests.Graph;

public sealed class ConceptMeetingTests
{
    private const string Taxonomy = """
        algebra < mathematics
        calculus < mathematics
        mathematics < learning
        tutoring > mathematics
        homework-club < tutoring
        ana: +x
        """;

    [Theory]
    [InlineData("mathematics", "mathematics", 1)]
    [InlineData("mathematics", "algebra", 0.9)]
    [InlineData("learning", "algebra", 0.81)]
    [InlineData("algebra", "mathematics", 0.6)]
    [InlineData("algebra", "learning", 0.36)]
    [InlineData("algebra", "calculus", 0)]
    [InlineData("mathematics", "tutoring", 0.8)]
    [InlineData("mathematics", "homework-club", 0.72)]
    [InlineData("algebra", "tutoring", 0.48)]
    [InlineData("learning", "tutoring", 0.72)]
    [InlineData("tutoring", "mathematics", 0)]
    public async Task Meeting_NeedAndOffer_FitAsTheTaxonomySays(string need, string offer, double fit)
    {
        var concepts = (await World.ViewAsync(Taxonomy)).Snapshot.Concepts;
        var (needed, offered) = (concepts.Find(new ConceptId(need)), concepts.Find(new ConceptId(offer)));

        FitIn(concepts.Meeting[needed], offered).ShouldBe(fit, 1e-6);
        FitIn(concepts.MetBy[offered], needed).ShouldBe(fit, 1e-6);
    }

    private static double FitIn(ReadOnlySpan<Matching.Graph.ConceptWeight> row, int concept)
    {
        foreach (var item in row)
        {
            if (item.Concept == concept)
                return item.Weight;
        }
        return 0;
    }
}

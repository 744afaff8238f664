using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class ExploredPlacesTests
{
    private const int Draws = 40_000;

    [Theory]
    [InlineData(0.5, 4, 3)]
    [InlineData(0.5, 3, 1)]
    [InlineData(0.3, 2, 2)]
    [InlineData(0.2, 3, 6)]
    public void Draw_ManyTimes_ShowsEachCandidateAtEachPlaceAsOftenAsItsPropensitySays(double rate, int shown, int below)
    {
        var counts = new int[shown, shown + below];
        var told = new double[shown, shown + below];
        for (ulong seed = 0; seed < Draws; seed++)
        {
            var places = ExploredPlaces.Draw(new(rate, seed), shown, shown + below);
            places.Select(place => place.Position).ShouldBeUnique();
            for (var place = 0; place < shown; place++)
            {
                counts[place, places[place].Position]++;
                told[place, places[place].Position] = places[place].Propensity;
            }
        }

        for (var place = 0; place < shown; place++)
        {
            told[place, place].ShouldBe(1 - (told[place, shown] * below), 1e-12);
            for (var position = 0; position < shown + below; position++)
                ((double)counts[place, position] / Draws).ShouldBe(told[place, position], 0.015);
        }
    }

    [Fact]
    public void Draw_EnoughBelow_TellsTheSimpleFormula()
    {
        foreach (var (position, propensity) in Enumerable.Range(0, 50).SelectMany(seed => ExploredPlaces.Draw(new(0.1, (ulong)seed), 10, 110)))
            propensity.ShouldBe(position < 10 ? 0.9 : 0.001, 1e-12);
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(0.5, 10)]
    public void Draw_NothingToDraw_ShowsTheRanking(double rate, int ranked)
    {
        var places = ExploredPlaces.Draw(new(rate, 1), 10, ranked);

        places.ShouldBe([.. Enumerable.Range(0, 10).Select(place => (place, 1.0))]);
    }
}

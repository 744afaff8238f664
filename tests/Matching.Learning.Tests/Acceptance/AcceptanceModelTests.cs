using Matching.Learning.Acceptance;
using Matching.Randomness;
using Matching.Ranking;

namespace Matching.Learning.Tests.Acceptance;

public sealed class AcceptanceModelTests
{
    private static readonly AcceptanceParameters Parameters = new();

    [Fact]
    public void Fit_PlantedEffects_AreFound()
    {
        var (decisions, accepted) = Plant(people: 40);

        var model = AcceptanceModel.Fit(decisions, accepted, Parameters);

        // People below 20 are picky, even ones are liked, and the feature counts.
        Chance(model, 30, 2, 0).ShouldBeGreaterThan(Chance(model, 10, 2, 0) + 0.2);
        Chance(model, 30, 2, 0).ShouldBeGreaterThan(Chance(model, 30, 3, 0) + 0.2);
        Chance(model, 30, 3, 1).ShouldBeGreaterThan(Chance(model, 30, 3, -1) + 0.1);
    }

    [Fact]
    public void Fit_SomeGoByWhatAllGoBy_OthersDoNot_AreToldApart()
    {
        var (decisions, accepted) = Plant(people: 40, deference: proposer => proposer % 4 == 0 ? 0 : 1.5);

        var model = AcceptanceModel.Fit(decisions, accepted, Parameters);

        Enumerable.Range(0, 40).Where(proposer => proposer % 4 != 0).Average(Gap).ShouldBeGreaterThan(Enumerable.Range(0, 10).Average(quarter => Gap(4 * quarter)) + 1);

        double Gap(int proposer) => Enumerable.Range(0, 20).Average(pair => Odds(proposer, 2 * pair) - Odds(proposer, (2 * pair) + 1));
        double Odds(int proposer, int receiver) => model.LogOdds(new(proposer, receiver, 0, new double[1]));
    }

    [Fact]
    public void LogOdds_WhatIsKnownOfTheReceiver_CountsLikeTheirAppeal()
    {
        var (planted, accepted) = Plant(people: 40);
        Decision[] decisions = [.. planted.Select(one => one with { Features = new double[1], About = one.Features })];

        var model = AcceptanceModel.Fit(decisions, accepted, Parameters);

        model.LogOdds(decisions[0] with { About = new[] { 1.0 } }).ShouldBeGreaterThan(model.LogOdds(decisions[0] with { About = new[] { -1.0 } }) + 0.5);
        Should.Throw<ArgumentException>(() => model.LogOdds(planted[0])).Message.ShouldContain("0 features about the receiver, not 1");
    }

    [Fact]
    public void LogOdds_PeopleAndSidesNotLearnedFrom_AreOfTheMeanKind()
    {
        var (decisions, accepted) = Plant(people: 40);

        var model = AcceptanceModel.Fit(decisions, accepted, Parameters);

        model.LogOdds(new(900, 901, 7, new double[1])).ShouldBe(model.LogOdds(new(950, 990, 8, new double[1])));
        Chance(model, 900, 901, 0).ShouldBe(accepted.Average(yes => yes ? 1.0 : 0), 0.15);
    }

    [Fact]
    public void Fit_OneAnswerOnly_IsFiniteAndNearIt()
    {
        var model = AcceptanceModel.Fit([new(0, 1, 0, new double[1]), new(1, 0, 0, new double[1])], [true, false], Parameters);

        Chance(model, 0, 1, 0).ShouldBeInRange(0.5, 0.9);
    }

    [Fact]
    public void Fit_WhatDoesNotFit_IsRefused()
    {
        Should.Throw<ArgumentException>(() => AcceptanceModel.Fit([], [], Parameters)).Message.ShouldContain("at least one");
        Should.Throw<ArgumentException>(() => AcceptanceModel.Fit([new(0, 1, 0, new double[1]), new(0, 1, 0, new double[2])], [true, false], Parameters))
            .Message.ShouldContain("2 features, not 1");
    }

    private static double Chance(AcceptanceModel model, int proposer, int receiver, double feature) =>
        Logistic.Chance(model.LogOdds(new(proposer, receiver, 0, new[] { feature })));

    private static (Decision[] Decisions, bool[] Accepted) Plant(int people, Func<int, double>? deference = null)
    {
        var random = new SeededRandom(4);
        var decisions = new List<Decision>();
        var accepted = new List<bool>();
        for (var pair = 0; pair < people * people; pair++)
        {
            var (proposer, receiver, feature) = (pair / people, pair % people, random.Next(3) - 1);
            var odds = (proposer < people / 2 ? -1 : 1) + ((deference?.Invoke(proposer) ?? 1) * (receiver % 2 == 0 ? 1 : -1)) + (0.7 * feature);
            decisions.Add(new(proposer, receiver, 0, new double[] { feature }));
            accepted.Add(random.NextDouble() < Logistic.Chance(odds));
        }

        return ([.. decisions], [.. accepted]);
    }
}

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

    private static (Decision[] Decisions, bool[] Accepted) Plant(int people)
    {
        var random = new SeededRandom(4);
        var decisions = new List<Decision>();
        var accepted = new List<bool>();
        for (var pair = 0; pair < people * people; pair++)
        {
            var (proposer, receiver, feature) = (pair / people, pair % people, random.Next(3) - 1);
            var odds = (proposer < people / 2 ? -1 : 1) + (receiver % 2 == 0 ? 1 : -1) + (0.7 * feature);
            decisions.Add(new(proposer, receiver, 0, new double[] { feature }));
            accepted.Add(random.NextDouble() < Logistic.Chance(odds));
        }

        return ([.. decisions], [.. accepted]);
    }
}

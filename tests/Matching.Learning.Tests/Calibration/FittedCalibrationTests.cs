using Matching.Learning.Calibration;
using Matching.Model;

namespace Matching.Learning.Tests.Calibration;

public sealed class FittedCalibrationTests
{
    private static readonly CalibrationParameters Parameters = new() { Minimum = 20, IsotonicFrom = 100 };

    [Theory]
    [InlineData(19, 60, null)]
    [InlineData(60, 19, null)]
    [InlineData(20, 20, typeof(PlattCalibration))]
    [InlineData(900, 99, typeof(PlattCalibration))]
    [InlineData(100, 100, typeof(IsotonicCalibration))]
    public void Of_SoManyAnswers_TakesTheCurveThatTheyAreEnoughFor(int yes, int no, Type? curve)
    {
        var answers = Enumerable.Range(0, yes + no).Select(i => new ScoredAnswer(new($"m{i % 10}"), i, i >= no, 1));

        var fitted = FittedCalibration.Of(answers, Parameters, seed: 1);

        fitted.Curve?.GetType().ShouldBe(curve);
        (fitted.Record.Yes, fitted.Record.No, fitted.Record.Reliability is null).ShouldBe((yes, no, curve is null));
        fitted.Record.Curve.ShouldBe(curve is null ? null : curve == typeof(PlattCalibration) ? "logistic" : "isotonic");
    }

    [Fact]
    public void Of_MembersFewerThanParts_TellsNoChances() =>
        FittedCalibration.Of(Enumerable.Range(0, 100).Select(i => new ScoredAnswer(new($"m{i % 4}"), i, i % 2 == 0, 1)), Parameters, seed: 1).Curve.ShouldBeNull();

    [Fact]
    public void Of_AnswersThatFollowScores_FindsTheirChances()
    {
        var fitted = FittedCalibration.Of(Drawn(3000), Parameters with { IsotonicFrom = int.MaxValue }, seed: 1);

        var curve = fitted.Curve.ShouldBeOfType<PlattCalibration>();
        curve.Slope.ShouldBe(2, 0.2);
        curve.Intercept.ShouldBe(-1, 0.15);
        fitted.Record.Reliability!.Error.ShouldBeLessThan(0.04);
    }

    [Theory]
    [InlineData(typeof(PlattCalibration), int.MaxValue)]
    [InlineData(typeof(IsotonicCalibration), 20)]
    public void Of_ScoresBeyondThoseAnswered_HaveTheChancesOfTheOutermost(Type curve, int isotonicFrom)
    {
        var answers = Drawn(400);

        var fitted = FittedCalibration.Of(answers, Parameters with { IsotonicFrom = isotonicFrom }, seed: 1).Curve!;

        fitted.ShouldBeOfType(curve);
        var (least, most) = (answers.Min(answer => answer.Score), answers.Max(answer => answer.Score));
        (fitted.Chance(least - 10), fitted.Chance(most + 10)).ShouldBe((fitted.Chance(least), fitted.Chance(most)));
        fitted.Chance(least).ShouldBeLessThan(fitted.Chance(most));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_ScoresThatTellNothing_TellsNoChances(bool isotonic)
    {
        var random = new Random(5);
        var answers = Enumerable.Range(0, 600).Select(i => new ScoredAnswer(new($"m{i % 40}"), random.NextDouble(), i % 3 == 0, 1));

        var fitted = FittedCalibration.Of(answers, Parameters with { IsotonicFrom = isotonic ? 20 : 500 }, seed: 1);

        (fitted.Curve, fitted.Record.Curve).ShouldBe((null, null));
        fitted.Record.Reliability.ShouldNotBeNull().LogLoss.ShouldBeGreaterThan(0.63);
    }

    // Members of one number say yes to everybody and the others to nobody, and scores tell who: whoever is foretold from others is foretold wrong.
    [Fact]
    public void Of_AnswersThatTellOfTheirMemberOnly_AreNotMeasuredOnTheSameMember()
    {
        var answers = Enumerable.Range(0, 500).Select(i => new ScoredAnswer(new($"m{i % 10}"), i % 10, i % 10 % 2 == 0, 1));

        var record = FittedCalibration.Of(answers, Parameters, seed: 1).Record;

        record.Reliability!.Brier.ShouldBeGreaterThan(0.2);
        record.Curve.ShouldBeNull();
    }

    [Fact]
    public void Of_AnswersInAnotherOrder_IsTheSame()
    {
        var answers = Drawn(400);

        FittedCalibration.Of(Enumerable.Reverse(answers), Parameters, seed: 1).Record.Reliability!.Brier.ShouldBe(FittedCalibration.Of(answers, Parameters, seed: 1).Record.Reliability!.Brier);
    }

    [Fact]
    public void Of_WeightsOfAnyScale_GiveTheSameChances()
    {
        var answers = Drawn(400);

        var scaled = FittedCalibration.Of(answers.Select(answer => answer with { Weight = 64 }), Parameters, seed: 1);

        scaled.Curve!.Chance(0.3).ShouldBe(FittedCalibration.Of(answers, Parameters, seed: 1).Curve!.Chance(0.3));
    }

    private static ScoredAnswer[] Drawn(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var score = (4 * random.NextDouble()) - 2;
            return new ScoredAnswer(new MemberId($"m{i % 40}"), score, random.NextDouble() < 1 / (1 + Math.Exp(1 - (2 * score))), 1);
        })];
    }
}

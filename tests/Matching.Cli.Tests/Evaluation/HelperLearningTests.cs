using Matching.Cli.Evaluation;
using Matching.Learning.Training;
using Matching.Randomness;

namespace Matching.Cli.Tests.Evaluation;

public sealed class HelperLearningTests
{
    private const int Helpers = 40;

    private static readonly HelperLearningSettings Quickly = new()
    {
        Training = new LambdaMartParameters { Trees = 20, Leaves = 4, LearningRate = 0.1, MinimumPerLeaf = 10, MinimumGroups = 5, Threads = 1 },
    };

    [Fact]
    public void Learn_HelpersWhoHelpTheirLike_FindsThemBetterThanChance()
    {
        var answers = Answers();

        var model = new HelperLearning(Quickly, HelpHistory.Before(answers, "test")).Learn(null, TestContext.Current.CancellationToken);
        var report = new HelpersMathOverflow("test", HelpHistory.Split(answers, "test"), new HelperModel("model", "", model)).Run(null, TestContext.Current.CancellationToken);

        report.Methods["model"].Ndcg.ShouldBeGreaterThan(1.5 * report.Methods["random"].Ndcg);
    }

    [Fact]
    public void Learn_Twice_GivesTheSameRanking()
    {
        var answers = Answers();

        HelperMeasures Measure()
        {
            var model = new HelperLearning(Quickly, HelpHistory.Before(answers, "test")).Learn(null, TestContext.Current.CancellationToken);
            return new HelpersMathOverflow("test", HelpHistory.Split(answers, "test"), new HelperModel("model", "", model)).Run(null, TestContext.Current.CancellationToken).Methods["model"];
        }

        Measure().ShouldBe(Measure());
    }

    [Theory]
    [InlineData("train")]
    [InlineData("valid")]
    [InlineData("test")]
    public void Before_Split_EndsWhereItsFutureBegins(string split)
    {
        var answers = Answers();

        var years = HelpHistory.Before(answers, split);

        years.Count.ShouldBe(2);
        years.Max(year => year.AnswersGiven(null).Sum()).ShouldBeLessThan(HelpHistory.Split(answers, split).AnswersGiven(null).Sum());
    }

    [Fact]
    public void Before_UnknownSplit_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => HelpHistory.Before(Answers(), "dress"));

    // Four circles; nine in ten answers stay inside, and few helpers give most of them.
    private static HelpAnswer[] Answers()
    {
        var random = new SeededRandom(7);
        var answers = new List<HelpAnswer>();
        for (var time = 0; time < 3000; time++)
        {
            var helper = Math.Min(random.Next(Helpers), random.Next(Helpers));
            var circle = random.Next(10) > 0 ? helper % 4 : random.Next(4);
            answers.Add(new HelpAnswer(helper, Helpers + circle + (4 * random.Next(60)), time * 86_400));
        }

        return [.. answers];
    }
}

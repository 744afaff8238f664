using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.Calibration;
using Matching.Learning.Models;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Learning.Tests.Answers;

public sealed class AnswerTrainingTests
{
    private static readonly OwnNetworkParameters Quickly = new()
    {
        Draws = 1,
        Features = 20,
        Models = 1,
        Training = new LambdaMartParameters { Trees = 30, Leaves = 4, LearningRate = 0.1, MinimumPerLeaf = 20, Threads = 1 },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_MembersWhoLikeWhatThePriorDoesNot_AreLearnedFrom(bool layered)
    {
        var town = AnsweredTown.Of(asked: 240);

        var result = Run(town, Quickly with { MostLayeredTies = layered ? int.MaxValue : 0 });

        var answers = result.Answers.ShouldNotBeNull();
        answers.Quality.NdcgAt10.ShouldBeGreaterThan(answers.Prior.NdcgAt10 + 0.05);
        result.IsWorthServing.ShouldBeTrue();
        var record = result.Model.Record;
        (record.AnsweredLists, record.Outcomes).ShouldBe((town.Lists.Teaching.Length, town.Outcomes.Count));
        (record.HiddenTieGroups + record.AnsweredLists).ShouldBe(record.Groups);
        (record.DataFrom, record.Metrics[TrainingRecord.HeldOutNdcg]).ShouldBe((DateTimeOffset.UnixEpoch.AddDays(1), answers.Quality.NdcgAt10));
        record.Metrics[TrainingRecord.HeldOutNdcg + " of ties"].ShouldBe(result.Quality.NdcgAt10);
    }

    // The variance of answers is what foretelling their mean for everybody would reach.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Run_BothSidesAnswered_TellsTheirChances(bool layered)
    {
        var town = AnsweredTown.Of(asked: 290, bothSides: true);

        var model = Run(town, Quickly with { HeldOut = 0.4, MostLayeredTies = layered ? int.MaxValue : 0, Answers = new() { HiddenTiesAreWorth = 1 } }).Model;

        (ScoreCalibration? Curve, CalibrationRecord? Record)[] directions = [(model.Asking, model.Record.Asking), (model.Asked, model.Record.Asked)];
        foreach (var (curve, record) in directions)
        {
            curve.ShouldBeOfType<PlattCalibration>().Slope.ShouldBeGreaterThan(0);
            var (told, measured) = (record.ShouldNotBeNull(), record.Reliability.ShouldNotBeNull());
            measured.Bins.Sum(bin => bin.Count).ShouldBe(told.Yes + told.No);
            measured.Brier.ShouldBeLessThan((double)told.Yes * told.No / Math.Pow(told.Yes + told.No, 2));
        }

        model.Record.Asked!.Yes.ShouldBeLessThanOrEqualTo(model.Record.Asking!.Yes);
        var (few, many) = (MeanChanceAsked(town, model, contacts => contacts < 12), MeanChanceAsked(town, model, contacts => contacts >= 12));
        few.ShouldBeGreaterThan(many + 0.2);
    }

    // As it is served, from the file: that those who are suggested to members of so many contacts say yes to them.
    private static double MeanChanceAsked(AnsweredTown town, RankingModel model, Predicate<int> contacts)
    {
        using var file = new MemoryStream();
        ModelFile.Write(model, file);
        var served = ModelFile.Read(file.ToArray()).Serve("m");
        var view = new NetworkView(town.Snapshot);
        var engine = new SuggestionEngine(new SnapshotSource(new InMemoryStore(TimeProvider.System), TimeProvider.System));
        return Enumerable.Range(0, 60).Where(member => view.IsOpenToMatching(member) && contacts(town.Snapshot.Ties.Graph.NeighboursOf(member).Length))
            .SelectMany(member => engine.Suggest(view, new SuggestionQuery(town.Snapshot.Members.IdOf(member)), served, TestContext.Current.CancellationToken).Suggestions)
            .Average(one => one.Chances!.Value.Asked);
    }

    [Fact]
    public void Run_OnlyMembersAnswered_TellsNoChancesOfCandidates()
    {
        var model = Run(AnsweredTown.Of(asked: 240), Quickly with { HeldOut = 0.4, MostLayeredTies = 0, Answers = new() { HiddenTiesAreWorth = 1 } }).Model;

        model.Asking.ShouldNotBeNull();
        (model.Asked, model.Record.Asked).ShouldBe((null, new CalibrationRecord(0, 0)));
    }

    [Fact]
    public void Run_TooFewMembersWhoAnswered_LearnsFromHiddenTiesAlone()
    {
        var town = AnsweredTown.Of(asked: 30);

        var (with, without) = (Run(town, Quickly), Run(AnsweredTown.Of(asked: 0), Quickly));

        with.Answers.ShouldBeNull();
        with.MembersWhoAnswered.ShouldBeLessThan(Quickly.Answers.MinimumMembers);
        (with.Model.Record.AnsweredLists, with.Model.Record.DataFrom).ShouldBe((0, null));
        (with.Model.Asking, with.Model.Record.Asking).ShouldBe((null, null));
        Bytes(with).ShouldBe(Bytes(without));
    }

    [Fact]
    public void Run_AnswersOfOneClass_AreNotLearnedFrom()
    {
        var town = AnsweredTown.Of(asked: 240);
        var declined = town.Records.SelectMany(record => record.Shown.Select(place => (record, place))).Select((shown, i) => town.Outcomes[0] with
        {
            Id = new($"{i}"), Member = shown.record.Member, Candidate = shown.place.Candidate, Record = shown.record.Id, Kind = OutcomeKind.Declined,
        });

        var result = new OwnNetworkTraining(town.Parts, Quickly, GradedLists.Of(town.Records, [.. declined])).Run(TimeProvider.System, null, TestContext.Current.CancellationToken);

        (result.Answers, result.MembersWhoAnswered).ShouldBe((null, 0));
    }

    [Fact]
    public void Run_AnswersInANetworkOfFewTies_NeedsNoHiddenTies()
    {
        var town = AnsweredTown.Of(asked: 250, members: 260, ties: 270);
        town.Lists.Members.Length.ShouldBeGreaterThanOrEqualTo(Quickly.Answers.MinimumMembers);
        Should.Throw<TooFewOutcomesException>(() => new OwnNetworkTraining(town.Parts, Quickly with { HeldOut = 0.02 }).Run(TimeProvider.System, null, TestContext.Current.CancellationToken));

        Run(town, Quickly with { HeldOut = 0.02 }).Answers.ShouldNotBeNull();
    }

    [Fact]
    public void Run_ListsInAnotherOrder_GivesTheSameModel()
    {
        var town = AnsweredTown.Of(asked: 240, bothSides: true);
        var model = Bytes(Run(town, Quickly));
        for (var i = 0; i < town.Records.Count; i++)
            town.Records[i] = town.Records[i] with { Shown = town.Records[i].Shown.Reverse().ToValueList() };
        town.Outcomes.Reverse();

        Bytes(Run(town, Quickly)).ShouldBe(model);
    }

    private static OwnNetworkResult Run(AnsweredTown town, OwnNetworkParameters parameters) =>
        new OwnNetworkTraining(town.Parts, parameters, town.Lists).Run(TimeProvider.System, null, TestContext.Current.CancellationToken);

    private static byte[] Bytes(OwnNetworkResult result)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(result.Model with { Record = result.Model.Record with { TrainedAt = DateTimeOffset.UnixEpoch } }, stream);
        return stream.ToArray();
    }
}

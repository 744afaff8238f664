using System.Collections.Immutable;
using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Tests.Answers;
using Matching.Learning.Training;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;
using Matching.Simulation;

namespace Matching.Learning.Tests.OwnNetwork;

public sealed class SeveralNetworksTests
{
    private static readonly OwnNetworkParameters Quickly = new()
    {
        Draws = 1,
        Features = 20,
        Models = 1,
        Training = new LambdaMartParameters { Trees = 20, Leaves = 4, LearningRate = 0.1, MinimumPerLeaf = 20, Threads = 1 },
    };

    [Fact]
    public void Run_SeveralNetworks_LearnsFromEach()
    {
        var (one, other) = (Run([Town(1)]), Run([Town(2)]));

        var both = Run([Town(1), Town(2)]);

        both.Model.Record.Networks.ShouldBe(2);
        both.Model.Record.Groups.ShouldBe(one.Model.Record.Groups + other.Model.Record.Groups);
        both.Model.Record.Rows.ShouldBe(one.Model.Record.Rows + other.Model.Record.Rows);
        // The same questions about the prior, each counting the same.
        both.Prior.NdcgAt10.ShouldBeInRange(Math.Min(one.Prior.NdcgAt10, other.Prior.NdcgAt10), Math.Max(one.Prior.NdcgAt10, other.Prior.NdcgAt10));
        both.Model.Record.HiddenTiesSince.ShouldBeNull();
    }

    [Fact]
    public void Run_NetworksTooSmallByThemselves_AreEnoughTogether()
    {
        var small = Enumerable.Range(1, 4).Select(seed => Town((ulong)seed, members: 40, ties: 120)).ToImmutableArray();
        var strict = Quickly with { Training = Quickly.Training with { MinimumGroups = 60 } };

        foreach (var network in small)
            Should.Throw<TooFewOutcomesException>(() => Run([network], strict)).Needed.ShouldBe(60);
        Run(small, strict).Model.Record.Groups.ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public void Run_NetworkWithNothingToTeach_IsNoHindrance() =>
        Run([Town(1), Town(2, members: 12, ties: 14)]).Model.Record.Groups.ShouldBeGreaterThanOrEqualTo(Run([Town(1)]).Model.Record.Groups);

    [Fact]
    public void Run_OneNetworkTooLargeForLayers_LearnsFromNoneByThem()
    {
        var parameters = Quickly with { MostLayeredTies = 1000 };
        var small = Town(2, members: 100, ties: 500);

        Run([small], parameters).Model.Schema.Names.ShouldAllBe(name => NetworkLayers.Features.Contains(name));
        Run([Town(1), small], parameters).Model.Schema.Names.ShouldBe(ComparedTable.Features.Where(feature => feature.Group != FeatureGroup.History).Select(feature => feature.Name));
    }

    [Fact]
    public void Run_AnswersThatAreEnoughTogether_AreLearnedFrom()
    {
        var (one, other) = (AnsweredTown.Of(asked: 60, bothSides: true), AnsweredTown.Of(asked: 60, members: 250, bothSides: true));
        var needed = Math.Max(one.Lists.Members.Length, other.Lists.Members.Length) + 1;
        var parameters = Quickly with { Answers = new() { MinimumMembers = needed } };

        var both = Run([new(one.Parts, one.Lists), new(other.Parts, other.Lists)], parameters);

        Run([new(one.Parts, one.Lists)], parameters).Answers.ShouldBeNull();
        both.Model.Record.AnsweredLists.ShouldBe(one.Lists.Teaching.Length + other.Lists.Teaching.Length);
        both.Model.Record.Outcomes.ShouldBe(one.Outcomes.Count + other.Outcomes.Count);
        both.Answers.ShouldNotBeNull().Lists.ShouldBe((one.Lists.Members.Length / 5) + (other.Lists.Members.Length / 5));
        both.Model.Record.Asking.ShouldNotBeNull();
    }

    [Fact]
    public void Run_OneNetworkThatTellsWhenTiesBegan_IsNotSaidOfAll()
    {
        var town = new TaughtNetwork(HelpTown.Of(days: 1500), GradedLists.None);

        Run([town]).Model.Record.HiddenTiesSince.ShouldNotBeNull();
        Run([town, Town(1)]).Model.Record.HiddenTiesSince.ShouldBeNull();
    }

    [Fact]
    public void Run_Folds_MeasuresNetworksByWhatTheOthersTaught()
    {
        var result = Run([Town(1), Town(2), Town(3)], Quickly with { Folds = 3 });

        result.Folds.Folds.Length.ShouldBe(3);
        // Each fold is a town, so the prior finds there what it finds when the town is alone.
        result.Folds.Folds.Select(fold => Math.Round(fold.Prior.NdcgAt10, 9)).Order()
            .ShouldBe(Enumerable.Range(1, 3).Select(seed => Math.Round(Run([Town((ulong)seed)]).Prior.NdcgAt10, 9)).Order());
    }

    [Fact]
    public void Folds_OfSeveralNetworks_PutAllOfANetworkOnOneSide()
    {
        var parameters = Quickly with { Folds = 2 };
        ImmutableArray<NetworkLessons> lessons = [.. Enumerable.Range(1, 3).Select(seed => Lessons(Town((ulong)seed, members: 100, ties: 500), parameters))];

        foreach (var parts in OwnNetworkFolds.Of(lessons, parameters))
        {
            parts.Length.ShouldBe(3);
            parts.ShouldAllBe(part => Enumerable.Range(0, 100).All(member => part.Tests(member) == part.Tests(0) && part.Learns(member) != part.Tests(0)));
            parts.Count(part => part.Tests(0)).ShouldBeInRange(1, 2);
        }
    }

    [Fact]
    public void Run_MoreFoldsThanNetworks_IsRefused() =>
        Should.Throw<TooFewOutcomesException>(() => Run([Town(1), Town(2)], Quickly with { Folds = 3 })).Message.ShouldContain("2 networks have anything to be measured on");

    private static OwnNetworkResult Run(ImmutableArray<TaughtNetwork> networks, OwnNetworkParameters? parameters = null) =>
        new OwnNetworkTraining(networks, parameters ?? Quickly).Run(TimeProvider.System, null, TestContext.Current.CancellationToken);

    private static NetworkLessons Lessons(TaughtNetwork taught, OwnNetworkParameters parameters)
    {
        var network = new LearnedNetwork(taught.Parts, isLayered: true);
        return new(network, ITieLessons.Of(network, parameters), new OwnNetworkAnswers(network, taught.Lists, parameters, areEnough: false));
    }

    private static TaughtNetwork Town(ulong seed, int members = 200, int ties = 1200)
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = members, Ties = ties, Seed = seed }).Load(builder, new NetworkId($"town-{seed}"));
        return new(builder.PartsOf(builder.Build()), GradedLists.None);
    }
}

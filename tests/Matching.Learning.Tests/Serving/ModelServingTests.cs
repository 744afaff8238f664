using Matching.Model;
using Matching.Storage;

namespace Matching.Learning.Tests.Serving;

public sealed class ModelServingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Suggest_PromotedModel_RanksAndExplainsByIt(bool layered)
    {
        await using var town = await Town.OpenAsync();
        await town.RegisterAsync("learned", await town.TrainAsync(layered));
        await town.SetRolesAsync("learned");
        var ranked = 0;

        foreach (var member in await town.AskersAsync())
        {
            var answer = await town.AskAsync(member);
            answer.ModelVersion.ShouldBe("learned");
            answer.Suggestions.ShouldBe(answer.Suggestions.OrderByDescending(suggestion => suggestion.Score), ignoreOrder: false);
            foreach (var suggestion in answer.Suggestions.Take(3))
            {
                var explanation = await town.Engine.ExplainAsync(Town.Network, new(member), suggestion.Candidate, Revision.None, Cancellation);
                explanation.Suggestion.ShouldBe(suggestion);
                explanation.ModelVersion.ShouldBe("learned");
                (explanation.BaseScore + explanation.Contributions.Sum(feature => feature.Contribution)).ShouldBe(suggestion.Score, 1e-6);
                ranked++;
            }
        }

        ranked.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Suggest_ReasonsOfTrees_AreTrue()
    {
        await using var town = await Town.OpenAsync();
        await town.RegisterAsync("learned", await town.TrainAsync(layered: false));
        await town.SetRolesAsync("learned");
        var people = town.People.Members.ToDictionary(member => member.Id);
        var told = 0;

        foreach (var member in await town.AskersAsync())
        {
            foreach (var suggestion in (await town.AskAsync(member)).Suggestions)
            {
                var (one, other) = (people[member], people[suggestion.Candidate]);
                foreach (var reason in suggestion.Reasons)
                {
                    reason.Contribution.ShouldBeGreaterThan(0);
                    if (reason.Code == "shared_language")
                        one.Languages.Intersect(other.Languages).ShouldNotBeEmpty();
                    if (reason.Code == "same_locality")
                        one.Locality.ShouldBe(other.Locality);
                    told++;
                }
            }
        }

        told.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task Suggest_RolledBack_RanksByThePriorAgain()
    {
        await using var town = await Town.OpenAsync();
        var member = (await town.AskersAsync())[0];
        var before = await town.AskAsync(member);
        await town.RegisterAsync("learned", await town.TrainAsync(layered: false));
        await town.SetRolesAsync("learned");
        (await town.AskAsync(member)).ModelVersion.ShouldBe("learned");

        await town.SetRolesAsync(null);

        var after = await town.AskAsync(member);
        after.Suggestions.ShouldBe(before.Suggestions);
        after.ModelVersion.ShouldBe(before.ModelVersion);
    }

    [Fact]
    public async Task Suggest_AnotherModelUnderTheSameId_RanksByTheOther()
    {
        await using var town = await Town.OpenAsync();
        var member = (await town.AskersAsync())[0];
        await town.RegisterAsync("learned", await town.TrainAsync(layered: false));
        await town.SetRolesAsync("learned");
        var before = await town.AskAsync(member);

        await town.SetRolesAsync(null);
        await town.Store.ApplyAsync(new ChangeSet(Town.Network, [new Change.RemoveModel(new("learned"))]), Cancellation);
        await town.RegisterAsync("learned", await town.TrainAsync(layered: true));
        await town.SetRolesAsync("learned");

        var after = await town.AskAsync(member);
        after.ModelVersion.ShouldBe("learned");
        after.Suggestions.Select(one => one.Score).ShouldNotBe(before.Suggestions.Select(one => one.Score));
    }

    [Fact]
    public async Task Suggest_FileThatIsNoModel_LeavesThePriorInServiceAndTellsOnce()
    {
        await using var town = await Town.OpenAsync();
        await town.RegisterAsync("damaged", "matching-ranking-model 1 "u8.ToArray());
        await town.SetRolesAsync("damaged");

        var member = (await town.AskersAsync())[0];

        (await town.AskAsync(member)).ModelVersion.ShouldStartWith("linear-prior");
        town.Unusable.ShouldBe([new ModelId("damaged")]);
    }

    [Fact]
    public async Task Suggest_WithAShadow_AnswersAsWithoutAndCompares()
    {
        await using var town = await Town.OpenAsync();
        var members = await town.AskersAsync();
        var before = await town.AskAsync(members[0]);
        await town.RegisterAsync("learned", await town.TrainAsync(layered: false));
        await town.SetRolesAsync(null, shadow: "learned");

        (await town.AskAsync(members[0])).Suggestions.ShouldBe(before.Suggestions);

        while (town.Shadow.FiguresOf(Town.Network) is not { Compared: > 2 })
        {
            await town.AskAsync(members[1]);
            await Task.Delay(1, Cancellation);
        }

        var figures = town.Shadow.FiguresOf(Town.Network)!;
        figures.Shadow.ShouldBe(new ModelId("learned"));
        figures.ServingVersion.ShouldBe(before.ModelVersion);
        figures.Overlap.ShouldBeInRange(0, 1);
        figures.SameFirst.ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task Shadow_SameModelAsServing_AgreesInEverything()
    {
        await using var town = await Town.OpenAsync();
        var model = await town.TrainAsync(layered: true);
        await town.RegisterAsync("one", model);
        await town.RegisterAsync("other", model);
        await town.SetRolesAsync("one", shadow: "other");
        var member = (await town.AskersAsync())[0];

        while (town.Shadow.FiguresOf(Town.Network) is null)
        {
            await town.AskAsync(member);
            await Task.Delay(1, Cancellation);
        }

        var figures = town.Shadow.FiguresOf(Town.Network)!;
        (figures.Overlap, figures.SameFirst).ShouldBe((1, 1));
    }
}

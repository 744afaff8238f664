using System.Globalization;
using System.Text.Json;
using Matching.Learning.Data;
using Matching.Learning.Models;
using Matching.Model;
using Matching.Randomness;
using Matching.Simulation;
using Matching.Storage;
using Matching.Storage.Sqlite;

namespace Matching.Cli.Tests.Commands;

public sealed class TrainTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("matching-train-").FullName;

    private string Store => Path.Combine(_folder, "town.db");

    private string Model => Path.Combine(_folder, "town.model");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Train_StoredNetwork_WritesAModelThatIsNoWorseThanThePrior()
    {
        await WriteAsync(members: 300, ties: 2000);

        var result = await TrainAsync("--json");

        var metrics = result.Json.GetProperty("record").GetProperty("metrics");
        var better = metrics.GetProperty("held_out ndcg@10").GetDouble() >= metrics.GetProperty("prior ndcg@10").GetDouble();
        result.Code.ShouldBe(better ? ExitCode.Success : ExitCode.Failed, result.Error);
        File.Exists(Model).ShouldBe(better);
        Directory.Exists(Model + ".unfinished").ShouldBeFalse();
        if (better)
            Read(result.Json.GetProperty("record").GetProperty("importance").EnumerateObject().Count()).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Train_Folds_ShowsEachAndKeepsThemInTheRecord()
    {
        await WriteAsync(members: 300, ties: 2000);

        var output = (await TrainAsync("--folds", "3")).Output;
        var record = (await TrainAsync("--folds", "3", "--json")).Json.GetProperty("record");

        output.ShouldContain("3 folds by cluster");
        var mean = record.GetProperty("metrics").GetProperty("folds ndcg@10 mean").GetDouble();
        output.ShouldContain(mean.ToString("0.000", CultureInfo.InvariantCulture) + " ±");
        record.GetProperty("metrics").GetProperty("fold 3 prior ndcg@10").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Train_SeveralNetworks_LearnsFromAllAndMeasuresEachByTheOthers()
    {
        await WriteAsync(members: 200, ties: 1200);
        await WriteAsync(members: 200, ties: 1200, "city", seed: 2);
        await WriteAsync(members: 200, ties: 1200, "port", seed: 3);
        string[] all = ["--also", "city", "--also", "port", "--folds", "3"];

        var output = (await TrainAsync(all)).Output.ReplaceLineEndings(" ");
        var result = await TrainAsync([.. all, "--json"]);

        output.ShouldContain("Learned from 3 networks, each looked at as a whole");
        output.ShouldContain("3 folds by network");
        var record = result.Json.GetProperty("record");
        record.GetProperty("networks").GetInt32().ShouldBe(3);
        record.GetProperty("metrics").GetProperty("fold 3 ndcg@10").GetDouble().ShouldBeGreaterThan(0);
        result.Output.ShouldNotContain("city");
    }

    [Fact]
    public async Task Train_FurtherNetworkThatIsNotThere_SaysWhich()
    {
        await WriteAsync(members: 200, ties: 1200);

        (await TrainAsync("--also", "city")).Error.ShouldContain("'city' does not exist");
    }

    [Fact]
    public async Task Train_ForPeople_ShowsQualityAndImportance()
    {
        await WriteAsync(members: 300, ties: 2000);

        var result = await TrainAsync();

        result.Output.ShouldContain("NDCG@10");
        result.Output.ShouldContain("first day (linear prior)");
        result.Output.ShouldContain("share of gain");
    }

    [Fact]
    public async Task Train_TiesThatTellWhenTheyBegan_HoldsOutTheNewestAndSaysSo()
    {
        await WriteAsync(members: 300, ties: 0);
        await HelpAsync(members: 300, days: 1500);

        var output = (await TrainAsync()).Output;
        var record = (await TrainAsync("--json")).Json.GetProperty("record");

        var since = record.GetProperty("hidden_ties_since").GetDateTimeOffset();
        since.ShouldBeInRange(DateTimeOffset.UnixEpoch.AddDays(1000), DateTimeOffset.UnixEpoch.AddDays(1499));
        output.ShouldContain($"new ties since {since:yyyy-MM-dd}");
        output.ReplaceLineEndings(" ").ShouldContain("as they began, and the newest held out");
    }

    [Fact]
    public async Task Train_TiesThatDoNotTellWhenTheyBegan_SaysThatTiesOfAnyAgeWereHidden()
    {
        await WriteAsync(members: 300, ties: 2000);

        (await TrainAsync()).Output.ReplaceLineEndings(" ").ShouldContain("ties of any age were hidden");
        (await TrainAsync("--json")).Json.GetProperty("record").GetProperty("hidden_ties_since").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Train_FewAnswers_SaysHowManyAreNeeded()
    {
        await WriteAsync(members: 300, ties: 2000);
        await AnswerAsync(members: 3);

        var result = await TrainAsync();

        result.Output.ReplaceLineEndings(" ").ShouldContain("only 3 members have a list");
        result.Output.ReplaceLineEndings(" ").ShouldContain("needs 50");
    }

    [Fact]
    public async Task Train_ManyAnswers_LearnsFromThem()
    {
        await WriteAsync(members: 300, ties: 2000);
        await AnswerAsync(members: 60);

        var result = await TrainAsync("--json");

        var record = result.Json.GetProperty("record");
        record.GetProperty("answered_lists").GetInt32().ShouldBe(60);
        record.GetProperty("outcomes").GetInt32().ShouldBe(120);
        record.GetProperty("metrics").GetProperty("held_out ndcg@10 of ties").GetDouble().ShouldBeGreaterThan(0);
        record.GetProperty("asking").GetProperty("yes").GetInt32().ShouldBe(12);
    }

    [Fact]
    public async Task Train_TooFewAnswersToTellChances_SaysHowManyAreNeeded()
    {
        await WriteAsync(members: 300, ties: 2000);
        await AnswerAsync(members: 60);

        var output = (await TrainAsync()).Output.ReplaceLineEndings(" ");

        output.ShouldContain("How often candidates say yes once they are asked cannot be told: 0 yes and 12 no were held out; it needs 20 of each");
        output.ShouldContain("ranked by score alone");
    }

    [Fact]
    public async Task Train_TooFewTies_SaysSoAndWritesNothing()
    {
        await WriteAsync(members: 12, ties: 14);

        var result = await TrainAsync();

        result.Code.ShouldBe(ExitCode.Failed);
        result.Error.ShouldContain("learning needs 20");
        File.Exists(Model).ShouldBeFalse();
    }

    [Theory]
    [InlineData("learn from", "train", "--output", "x")]
    [InlineData("not there", "train", "--network", "town", "--data", "nowhere.db", "--output", "x")]
    [InlineData("at least 1", "train", "--network", "town", "--trees", "0", "--output", "x")]
    [InlineData("--folds must be 2 to 20", "train", "--network", "town", "--folds", "1", "--output", "x")]
    [InlineData("--output", "train", "--network", "town")]
    [InlineData("--also must not begin", "train", "--network", "town", "--also", " city", "--output", "x")]
    [InlineData("--also names city a second time", "train", "--network", "town", "--also", "city", "--also", "city", "--output", "x")]
    [InlineData("at most 2 here, not 3", "train", "--network", "town", "--also", "city", "--folds", "3", "--output", "x")]
    public async Task Train_WrongUsage_SaysWhatIsMissing(string message, params string[] arguments)
    {
        var result = await CommandRunner.RunAsync(arguments);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain(message);
    }

    private Task<CommandResult> TrainAsync(params string[] more) => CommandRunner.RunAsync(
        ["train", "--data", Store, "--network", "town", "--output", Model, "--draws", "1", "--trees", "20", .. more]);

    private int Read(int features)
    {
        using var stream = File.OpenRead(Model);
        var refused = Should.Throw<ModelFileException>(() => ModelFile.Read(stream, new FeatureSchema(["something else"])));
        refused.Message.ShouldContain("trained on other features");
        return features;
    }

    // Members say yes to the first and no to the last of those whom they were shown.
    private async Task AnswerAsync(int members)
    {
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store }, TimeProvider.System);
        var people = (await store.ListMembersAsync(new("town"), new PageRequest(300), TestContext.Current.CancellationToken)).Items.Select(member => member.Value.Id).ToArray();
        var changes = Enumerable.Range(0, members).SelectMany(member => Answered(people[member], people[(member + 100)..(member + 104)]));
        await store.ApplyAsync(new ChangeSet(new("town"), [.. changes]), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<Change> Answered(MemberId member, MemberId[] shown)
    {
        var list = new SuggestionRecord
        {
            Id = new($"s-{member}"),
            Member = member,
            Time = DateTimeOffset.UnixEpoch,
            Revision = new Revision(1),
            ModelVersion = "m",
            PolicyVersion = "p",
            Shown = shown.Select((candidate, i) => new ShownCandidate(i + 1, candidate, -i, 1)).ToValueList(),
        };
        yield return new Change.PutSuggestionRecord(list);
        yield return new Change.PutOutcome(new() { Id = new($"yes-{member}"), Member = member, Candidate = shown[0], AnsweredBy = OutcomeSide.Member, Kind = OutcomeKind.Accepted, Time = list.Time, Record = list.Id });
        yield return new Change.PutOutcome(new() { Id = new($"no-{member}"), Member = member, Candidate = shown[3], AnsweredBy = OutcomeSide.Candidate, Kind = OutcomeKind.Declined, Time = list.Time });
    }

    // A favour a day; some help more than others.
    private async Task HelpAsync(int members, int days)
    {
        var random = new SeededRandom(5);
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store }, TimeProvider.System);
        var people = (await store.ListMembersAsync(new("town"), new PageRequest(members), TestContext.Current.CancellationToken)).Items.Select(member => member.Value.Id).ToArray();
        var changes = new List<Change>();
        for (var day = 0; day < days; day++)
        {
            var (giver, receiver) = (Math.Min(random.Next(members), random.Next(members)), random.Next(members));
            if (giver != receiver)
                changes.Add(new Change.PutInteraction(new() { Id = new($"i-{day}"), From = people[giver], To = people[receiver], Kind = "help", Time = DateTimeOffset.UnixEpoch.AddDays(day) }));
        }

        await store.ApplyAsync(new ChangeSet(new("town"), [.. changes]), TestContext.Current.CancellationToken);
    }

    private async Task WriteAsync(int members, int ties, string id = "town", ulong seed = 1)
    {
        var network = NetworkSimulation.Generate(new SimulationParameters { Members = members, Ties = ties, Seed = seed });
        Change[] changes =
        [
            new Change.CreateNetwork("Town"),
            .. network.Concepts.Select(concept => new Change.PutConcept(concept)),
            .. network.Members.Select(member => new Change.PutMember(member)),
            .. network.Ties.Select(tie => new Change.PutTie(tie)),
        ];
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store }, TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(new NetworkId(id), changes), TestContext.Current.CancellationToken);
    }
}

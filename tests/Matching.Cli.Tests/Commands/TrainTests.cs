using Matching.Learning.Data;
using Matching.Learning.Models;
using Matching.Model;
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
        if (better)
            Read(result.Json.GetProperty("record").GetProperty("importance").EnumerateObject().Count()).ShouldBeGreaterThan(0);
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
    [InlineData("--output", "train", "--network", "town")]
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

    private async Task WriteAsync(int members, int ties)
    {
        var network = NetworkSimulation.Generate(new SimulationParameters { Members = members, Ties = ties });
        Change[] changes =
        [
            new Change.CreateNetwork("Town"),
            .. network.Concepts.Select(concept => new Change.PutConcept(concept)),
            .. network.Members.Select(member => new Change.PutMember(member)),
            .. network.Ties.Select(tie => new Change.PutTie(tie)),
        ];
        await using var store = SqliteStore.Open(new SqliteStoreOptions { Path = Store }, TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(new NetworkId("town"), changes), TestContext.Current.CancellationToken);
    }
}

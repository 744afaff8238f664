using System.Collections.Immutable;
using Grpc.Net.Client;
using Matching.Cli.Sample;
using Matching.Learning.Data;
using Matching.Learning.Models;
using Matching.Learning.Training;
using Matching.Simulation;
using Matching.V1;

namespace Matching.Cli.Tests.Commands;

public sealed class ModelTests(ServerFixture server) : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new("models");
    private readonly string _network = $"models-{Guid.CreateVersion7()}";

    public async ValueTask InitializeAsync()
    {
        using var channel = GrpcChannel.ForAddress(server.Address);
        await new NetworkService.NetworkServiceClient(channel).CreateNetworkAsync(new() { Network = new() { NetworkId = _network } });
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    [Fact]
    public async Task Model_FromRegistrationToRollBack_TellsWhatServes()
    {
        var registered = await RunAsync("register", Written("may", 0.5), "--id", "may", "--note", "of May", "--author", "Ada");
        registered.Code.ShouldBe(ExitCode.Success, registered.Error);
        registered.Output.ShouldContain("may is registered");
        (await RunAsync("list")).Output.ShouldContain("the first day's ranking serves");

        var promoted = await RunAsync("promote", "may", "--reason", "finds more bridges", "--author", "Ada");
        promoted.Code.ShouldBe(ExitCode.Success, promoted.Error);
        promoted.Output.Trim().ShouldBe("may serves");
        await RunAsync("register", Written("june", 0.6), "--id", "june");
        (await RunAsync("promote", "june", "--shadow", "--reason", "compare")).Output.ShouldContain("june shadows");
        (await RunAsync("list")).Output.ShouldContain("of May");

        (await RunAsync("rollback", "--reason", "complaints")).Output.ShouldContain("the first day's ranking serves");
        (await RunAsync("promote", "--none", "--shadow", "--reason", "seen enough")).Output.ShouldNotContain("june");
        var history = (await RunAsync("history", "--json")).Json.GetProperty("promotions").EnumerateArray().Select(one => one.GetProperty("reason").GetString());
        history.ShouldBe(["seen enough", "complaints", "compare", "finds more bridges"]);
        (await RunAsync("history")).Output.ShouldContain("finds more bridges");
    }

    [Fact]
    public async Task Show_Model_TellsItsTraining()
    {
        await RunAsync("register", Written("may", 0.5), "--id", "may");

        var text = (await RunAsync("show", "may")).Output;
        var json = (await RunAsync("show", "may", "--json")).Json;

        text.ShouldContain("has no role");
        text.ShouldContain("held_out ndcg@10");
        text.ShouldContain("75.0 %");
        text.ShouldContain("members say yes to whom they are suggested (logistic): Brier score 0.150, log loss 0.450");
        text.ShouldContain("      0.250  0.500      40  ██████████│█████████");
        text.ShouldContain("candidates say yes once they are asked cannot be told: 7 yes and 8 no");
        json.GetProperty("model").GetProperty("model_id").GetString().ShouldBe("may");
        json.GetProperty("roles").GetProperty("serving_model_id").GetString().ShouldBe("");
        json.GetProperty("metrics").GetProperty("metrics").GetProperty("held_out ndcg@10").GetDouble().ShouldBe(0.5);
    }

    [Fact]
    public async Task Promote_WorseModel_SaysBothFiguresUnlessForced()
    {
        await RunAsync("register", Written("poor", 0.2), "--id", "poor");

        var refused = await RunAsync("promote", "poor", "--reason", "why not");

        refused.Code.ShouldBe(ExitCode.Failed);
        refused.Error.ShouldContain("0.2 on held-out data, below 0.4");
        (await RunAsync("promote", "poor", "--reason", "an experiment", "--force", "--json")).Json.GetProperty("roles").GetProperty("serving_model_id").GetString().ShouldBe("poor");
    }

    [Fact]
    public async Task Remove_Model_OnlyWithoutARole()
    {
        await RunAsync("register", Written("may", 0.5), "--id", "may");
        await RunAsync("promote", "may", "--reason", "why");

        var refused = await RunAsync("remove", "may");
        (refused.Code, refused.Error.Contains("is still serving", StringComparison.Ordinal)).ShouldBe((ExitCode.Failed, true));

        await RunAsync("rollback", "--reason", "why");
        (await RunAsync("remove", "may")).Output.ShouldContain("may is removed");
        (await RunAsync("list", "--json")).Json.GetProperty("models").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Register_FileThatIsNone_SaysSo()
    {
        var path = _folder.File("notes.txt");
        await File.WriteAllTextAsync(path, "notes", TestContext.Current.CancellationToken);

        var refused = await RunAsync("register", path);
        var missing = await RunAsync("register", path + ".model");

        (refused.Code, missing.Code).ShouldBe((ExitCode.Usage, ExitCode.Failed));
        refused.Error.ShouldContain("not a model file");
        missing.Error.ShouldContain("notes.txt.model");
    }

    [Theory]
    [InlineData("promote", "--reason", "why")]
    [InlineData("promote", "m", "--none", "--reason", "why")]
    [InlineData("promote", "m")]
    [InlineData("rollback")]
    [InlineData("show")]
    public async Task Run_WrongUsage_ExitsWith2(params string[] arguments) => (await RunAsync(arguments)).Code.ShouldBe(ExitCode.Usage);

    [Fact]
    public async Task RollBack_NothingServedBefore_SaysSo()
    {
        var refused = await RunAsync("rollback", "--reason", "why");

        refused.Code.ShouldBe(ExitCode.Failed);
        refused.Error.ShouldContain("nothing to return to");
    }

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        CommandRunner.RunAsync(["model", .. arguments, "--server", server.Address, "--network", _network]);

    private string Written(string name, double heldOut)
    {
        var record = new TrainingRecord
        {
            TrainedAt = DateTimeOffset.UnixEpoch,
            Parameters = new LambdaMartParameters(),
            Groups = 30,
            Rows = 400,
            Metrics = ImmutableSortedDictionary<string, double>.Empty.Add(TrainingRecord.HeldOutNdcg, heldOut).Add(TrainingRecord.PriorNdcg, 0.4),
            Importance = ImmutableSortedDictionary<string, double>.Empty.Add("degree", 0.25).Add("jaccard", 0.75),
            Asking = new(20, 20, "logistic", new([new(0.2, 0.3, 40, 0.25, 0.5)], 0.15, 0.45, 0.25)),
            Asked = new(7, 8),
        };
        var path = _folder.File($"{name}.model");
        using var file = File.Create(path);
        ModelFile.Write(new RankingModel(new FeatureSchema(["degree", "jaccard"]), SimulatedEnsemble.Generate(trees: 3, leaves: 5, features: 2, seed: 1), record), file);
        return path;
    }
}

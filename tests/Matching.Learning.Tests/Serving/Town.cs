using Matching.Graph;
using Matching.Learning.Models;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Model;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Learning.Tests.Serving;

/// <summary>A simulated network in a store, with an engine that serves its models.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly SnapshotSource snapshots;

    private Town(InMemoryStore store, SimulatedNetwork people)
    {
        (Store, People) = (store, people);
        snapshots = new SnapshotSource(store, TimeProvider.System);
        Engine = new SuggestionEngine(snapshots, new StoredModels(store, (_, model, _) => Unusable.Add(model)), Shadow);
    }

    public static NetworkId Network { get; } = new("town");

    public InMemoryStore Store { get; }

    public SimulatedNetwork People { get; }

    public SuggestionEngine Engine { get; }

    public ShadowComparison Shadow { get; } = new(TimeProvider.System);

    public List<ModelId> Unusable { get; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Town> OpenAsync()
    {
        var people = NetworkSimulation.Generate(new SimulationParameters { Members = 300, Ties = 2000 });
        var store = new InMemoryStore(TimeProvider.System);
        await store.ApplyAsync(new ChangeSet(Network, [new Change.CreateNetwork("Town"), .. people.Concepts.Select(concept => new Change.PutConcept(concept))]), Cancellation);
        await store.ApplyAsync(new ChangeSet(Network, [.. people.Members.Select(member => new Change.PutMember(member))]), Cancellation);
        await store.ApplyAsync(new ChangeSet(Network, [.. people.Ties.Select(tie => new Change.PutTie(tie))]), Cancellation);
        return new Town(store, people);
    }

    /// <summary>Learns from the network itself, with the features of layers or those of the table.</summary>
    public async Task<RankingModel> TrainAsync(bool layered)
    {
        var parameters = new OwnNetworkParameters
        {
            Draws = 1,
            Features = 20,
            Models = 1,
            MostLayeredTies = layered ? int.MaxValue : 0,
            Training = new LambdaMartParameters { Trees = 30, Leaves = 4, LearningRate = 0.1, MinimumPerLeaf = 20, Threads = 1 },
        };
        var builder = new SnapshotBuilder();
        await Store.LoadAsync(Network, builder, Cancellation);
        return new OwnNetworkTraining(builder.PartsOf(builder.Build()), parameters).Run(TimeProvider.System, null, Cancellation).Model;
    }

    public async Task RegisterAsync(string id, RankingModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Write(model, stream);
        await RegisterAsync(id, stream.ToArray());
    }

    public Task RegisterAsync(string id, byte[] file) => Store.ApplyAsync(
        new ChangeSet(Network, [new Change.PutModel(RegisteredModel.Of(new ModelId(id), DateTimeOffset.UnixEpoch, "test", "", file))]), Cancellation);

    public Task SetRolesAsync(string? serving, string? shadow = null) => Store.ApplyAsync(
        new ChangeSet(Network, [new Change.SetModelRoles(new ModelRoles(IdOf(serving), IdOf(shadow)), "test", "test", DateTimeOffset.UnixEpoch)]), Cancellation);

    public Task<SuggestionAnswer> AskAsync(MemberId member) => Engine.SuggestAsync(Network, new SuggestionQuery(member), Revision.None, Cancellation);

    /// <summary>Members whom anybody can be suggested to.</summary>
    public async Task<IReadOnlyList<MemberId>> AskersAsync()
    {
        var askers = new List<MemberId>();
        foreach (var member in (await Engine.ListMatchableAsync(Network, Revision.None, Cancellation)).Take(20))
        {
            if ((await AskAsync(member)).Suggestions.Count > 0)
                askers.Add(member);
        }

        return askers;
    }

    public async ValueTask DisposeAsync()
    {
        await snapshots.DisposeAsync();
        await Store.DisposeAsync();
    }

    private static ModelId? IdOf(string? id) => id is null ? null : new ModelId(id);
}

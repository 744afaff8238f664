using System.Collections.Immutable;
using Matching.Graph;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;
using Matching.Simulation;
using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class ReciprocationTests
{
    private static readonly Logit Asking = new(0.5, -1);
    private static readonly Logit Asked = new(0.8, 0.5);
    private static readonly Lazy<NetworkView> Town = new(Simulate);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Tables => ["table", "compared", "layers"];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Suggest_ModelThatTellsChances_RanksTheFirstByThem(string table)
    {
        await using var engines = new Engines();
        var (plain, calibrated) = (ModelOf(table, calibrated: false), ModelOf(table));
        foreach (var query in Queries(100))
        {
            var (before, after) = (Suggest(engines.Default, query, plain), Suggest(engines.Default, query, calibrated));

            before.Suggestions.ShouldAllBe(one => one.Chances == null);
            var (first, rest) = (after.Suggestions.Take(Reciprocation.Most).ToArray(), after.Suggestions.Skip(Reciprocation.Most).ToArray());
            first.Select(one => one.Chances!.Value.Both).ShouldBeInOrder(SortDirection.Descending);
            first.Select(one => one.Candidate).ShouldBe(before.Suggestions.Take(Reciprocation.Most).Select(one => one.Candidate), ignoreOrder: true);
            rest.ShouldBe(before.Suggestions.Skip(Reciprocation.Most));
            first.Select(one => one.Rank).ShouldBe(Enumerable.Range(1, first.Length));
        }
    }

    [Theory]
    [InlineData("table", 1e-12)]
    [InlineData("layers", 1e-4)]
    public async Task Suggest_Chances_AreThoseOfTheScoresInBothDirections(string table, double tolerance)
    {
        await using var engines = new Engines();
        var model = ModelOf(table);
        var snapshot = Town.Value.Snapshot;
        var rows = model.RowsOf(snapshot)!;
        var row = new float[rows.RowLength];
        var reverse = new double[1];
        foreach (var query in Queries(10))
        {
            foreach (var one in Suggest(engines.Default, query, model).Suggestions)
            {
                rows.Extract(snapshot.Members.Find(one.Candidate), [snapshot.Members.Find(query.Member)], row);
                model.Score(row, reverse);
                var (asking, asked) = (Asking.Chance(one.Score), Asked.Chance(reverse[0]));
                var chances = one.Chances.ShouldNotBeNull();
                chances.Asking.ShouldBe(asking);
                chances.Asked.ShouldBe(asked, tolerance);
                chances.Both.ShouldBe(2 * asking * asked / (asking + asked), tolerance);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Suggest_LimitThreadAndOrder_ChangeNothing(string table)
    {
        await using var engines = new Engines();
        var model = ModelOf(table);
        var single = Queries(100).Select(query => Suggest(engines.Default, query, model)).ToArray();

        Queries(5).Select(query => Suggest(engines.Default, query, model).Suggestions).ShouldBe(single.Select(answer => answer.Suggestions.Take(5).ToValueList()));
        await using var other = new Engines();
        var batch = await Task.WhenAll(Queries(100).Reverse().Select(query => Task.Run(() => Suggest(other.Default, query, model), Cancellation)));
        batch.Reverse().ShouldBe(single);
    }

    [Theory]
    [InlineData(ReciprocityRule.Product)]
    [InlineData(ReciprocityRule.GeometricMean)]
    [InlineData(ReciprocityRule.Minimum)]
    public async Task Suggest_Rule_CombinesTheChances(ReciprocityRule rule)
    {
        await using var engines = new Engines();
        var answer = Suggest(engines.Of(rule), Queries(10)[0], ModelOf("table"));

        answer.Suggestions.Select(one => one.Chances!.Value).ShouldAllBe(told => told.Both == Reciprocity.Combine(rule, told.Asking, told.Asked));
        answer.Suggestions.Select(one => one.Chances!.Value.Both).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Suggest_Exploration_KeepsItsPropensities()
    {
        await using var engines = new Engines();
        foreach (var query in Queries(10).Select(query => query with { Exploration = new(0.4, 7) }))
        {
            var (plain, calibrated) = (Suggest(engines.Default, query, ModelOf("table", calibrated: false)), Suggest(engines.Default, query, ModelOf("table")));

            calibrated.Suggestions.Select(one => (one.Rank, one.Propensity)).ShouldBe(plain.Suggestions.Select(one => (one.Rank, one.Propensity)));
        }
    }

    [Fact]
    public async Task Suggest_DeadlinePassed_StopsAtTheNextCandidate()
    {
        await using var engines = new Engines();

        Should.Throw<OperationCanceledException>(() => engines.Default.Suggest(Town.Value, Queries(10)[0], ModelOf("layers"), new CancellationToken(canceled: true)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Explain_ModelThatTellsChances_AgreesWithSuggest(string table)
    {
        await using var store = await RandomTown.StoreAsync(5);
        await store.ApplyAsync(new ChangeSet(World.Network, [Sample.Put("m"), Sample.Promote("m")]), Cancellation);
        await using var snapshots = new SnapshotSource(store, TimeProvider.System);
        var engine = new SuggestionEngine(snapshots, new OneModel(ModelOf(table)));
        var told = 0;
        foreach (var member in await engine.ListMatchableAsync(World.Network, Revision.None, Cancellation))
        {
            foreach (var suggestion in (await World.SuggestAsync(engine, member.Value)).Suggestions)
            {
                var explanation = await engine.ExplainAsync(World.Network, new SuggestionQuery(member), suggestion.Candidate, Revision.None, Cancellation);
                explanation.Suggestion.ShouldBe(suggestion);
                told += suggestion.Chances is null ? 0 : 1;
            }
        }

        told.ShouldBeGreaterThan(20);
    }

    private static SuggestionAnswer Suggest(SuggestionEngine engine, SuggestionQuery query, IRankingModel model) => engine.Suggest(Town.Value, query, model, Cancellation);

    private static SuggestionQuery[] Queries(int limit) =>
        [.. Enumerable.Range(0, 300).Where(Town.Value.IsOpenToMatching).Take(12).Select(member => new SuggestionQuery(Town.Value.Snapshot.Members.IdOf(member), limit))];

    private static NetworkView Simulate()
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = 300, Ties = 2000 }).Load(builder, World.Network);
        return new(builder.Build());
    }

    private static ForestModel ModelOf(string table, bool calibrated = true)
    {
        ImmutableArray<Feature> features = table switch
        {
            "table" => FeatureTable.Columns,
            "compared" => ComparedTable.Features,
            _ => NetworkLayers.Features.Features[..30],
        };
        var ensemble = SimulatedEnsemble.Generate(trees: 60, leaves: 6, features: features.Length, seed: 1);
        return ForestModel.Of("m", [.. features.Select(feature => feature.Name)], ensemble, [], calibrated ? new(Asking, Asked) : null);
    }

    private sealed record Logit(double Slope, double Intercept) : IScoreCalibration
    {
        public double Chance(double score) => Logistic.Chance((Slope * score) + Intercept);
    }

    private sealed class OneModel(IRankingModel model) : IRankingModels
    {
        public ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId id, Revision asOf, CancellationToken cancellation) => new(model);
    }

    private sealed class Engines : IAsyncDisposable
    {
        private readonly SnapshotSource snapshots = new(new InMemoryStore(TimeProvider.System), TimeProvider.System);

        public Engines() => Default = new(snapshots);

        public SuggestionEngine Default { get; }

        public SuggestionEngine Of(ReciprocityRule rule) => new(snapshots, rule: rule);

        public ValueTask DisposeAsync() => snapshots.DisposeAsync();
    }
}

using Matching.Model;
using Matching.Requests;
using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class RecordedSuggestionsTests
{
    private const string Town = """
        ana: -repairs
        ben friend cleo
        ana colleague ben
        dora: +repairs
        emil: +repairs
        fay: +repairs
        """;

    private static readonly SuggestionQuery Query = new(new("ana"), Limit: 2);
    private static readonly WriteTerms Terms = new("r", "digest", ValidateOnly: false, violation => violation.Field);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Suggest_Recorded_KeepsWhatWasShown()
    {
        await using var network = await ServedNetwork.OpenAsync(Town);
        var asked = await World.SuggestAsync(network.Engine, "ana");

        var (answer, written) = await Of(network).SuggestAsync(World.Network, Query, new("s"), 0, Revision.None, Terms, Cancellation);

        answer.Suggestions.ShouldBe(asked.Suggestions.Take(2).ToValueList());
        var record = (await network.Store.FindSuggestionRecordAsync(World.Network, new("s"), Cancellation)).ShouldNotBeNull();
        record.ShouldBe(written.Change.Record);
        (record.Member, record.Revision, record.ModelVersion).ShouldBe((new MemberId("ana"), asked.Revision, asked.ModelVersion));
        record.Shown.ShouldBe([.. answer.Suggestions.Select((one, i) => new ShownCandidate(i + 1, one.Candidate, one.Score, 1))]);
    }

    [Fact]
    public async Task Suggest_WithExploration_KeepsWhoWasShownByChanceAndHowLikelyThatWas()
    {
        await using var network = await ServedNetwork.OpenAsync(Town);
        var first = (await World.SuggestAsync(network.Engine, "ana")).Suggestions[0].Candidate;
        var below = (await World.SuggestAsync(network.Engine, "ana")).Suggestions.Count - 2;
        var byChance = 0;
        for (var i = 0; i < 40; i++)
        {
            var terms = Terms with { RequestId = null };
            var (answer, written) = await Of(network).SuggestAsync(World.Network, Query, new($"s{i}"), 0.5, Revision.None, terms, Cancellation);

            written.Change.Record.Shown.Select(place => place.Candidate).ShouldBe(answer.Suggestions.Select(one => one.Candidate));
            var place = written.Change.Record.Shown[0];
            place.Propensity.ShouldBe(place.Candidate == first ? 0.5 : 0.5 / below, 1e-12);
            byChance += place.Candidate == first ? 0 : 1;
        }

        byChance.ShouldBeInRange(10, 30);
    }

    [Fact]
    public async Task Suggest_RepeatedRequest_ShowsThoseOfTheFirstWhoMayStillBeShown()
    {
        await using var network = await ServedNetwork.OpenAsync(Town);
        var (first, _) = await Of(network).SuggestAsync(World.Network, Query, new("s"), 0.5, Revision.None, Terms, Cancellation);

        var (again, written) = await Of(network).SuggestAsync(World.Network, Query, new("t"), 0.5, Revision.None, Terms, Cancellation);

        (written.Replayed, written.Change.Record.Id.Value).ShouldBe((true, "s"));
        World.Names(again).ShouldBe(World.Names(first));
        (await network.Store.FindSuggestionRecordAsync(World.Network, new("t"), Cancellation)).ShouldBeNull();

        await World.WriteAsync(network.Store, Sample.Erase(World.Names(first)[0]));
        var (last, _) = await Of(network).SuggestAsync(World.Network, Query, new("u"), 0.5, Revision.None, Terms, Cancellation);
        World.Names(last).ShouldBe(World.Names(first).Skip(1));
    }

    [Fact]
    public async Task Suggest_SomebodyErasedBeforeItIsRecorded_AsksAgain()
    {
        await using var network = await ServedNetwork.OpenAsync(Town);
        var gone = World.Names(await World.SuggestAsync(network.Engine, "ana"))[0];
        var engine = new LateEngine(network.Engine, () => World.WriteAsync(network.Store, Sample.Erase(gone)));

        var (answer, written) = await new RecordedSuggestions(engine, new RequestWriter(network.Store), TimeProvider.System)
            .SuggestAsync(World.Network, Query, new("s"), 0, Revision.None, Terms, Cancellation);

        World.Names(answer).ShouldNotContain(gone);
        written.Change.Record.Shown.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_AfterRecording_NeedsNoNewSnapshot()
    {
        await using var store = new GatedStore(await World.StoreAsync(Town));
        await using var source = new SnapshotSource(store, TimeProvider.System);
        var engine = new SuggestionEngine(source);
        var names = World.Names(await World.SuggestAsync(engine, "ana"));
        store.Close();

        var commit = await store.ApplyAsync(
            new ChangeSet(World.Network, [Sample.Shown("s", "ana", "dora"), Sample.Outcome("o", "ana", "dora", OutcomeKind.Declined)]), Cancellation);

        var answer = await World.SuggestAsync(engine, "ana");
        (answer.Revision, store.Loads).ShouldBe((commit.Revision, 1));
        World.Names(answer).ShouldBe(names);
        await source.RefreshAsync(Cancellation);
        store.Loads.ShouldBe(1);
        store.Open();
    }

    private static RecordedSuggestions Of(ServedNetwork network) => new(network.Engine, new RequestWriter(network.Store), TimeProvider.System);

    private sealed class LateEngine(ISuggestionEngine inner, Func<Task> between) : ISuggestionEngine
    {
        private Func<Task>? between = between;

        public async Task<SuggestionAnswer> SuggestAsync(NetworkId network, SuggestionQuery query, Revision minimum, CancellationToken cancellation)
        {
            var answer = await inner.SuggestAsync(network, query, minimum, cancellation);
            await (Interlocked.Exchange(ref between, null)?.Invoke() ?? Task.CompletedTask);
            return answer;
        }

        public Task<SuggestionAnswer> RepeatAsync(
            NetworkId network, SuggestionQuery query, IReadOnlyList<MemberId> shown, Revision minimum, CancellationToken cancellation) =>
            inner.RepeatAsync(network, query, shown, minimum, cancellation);

        public Task<Explanation> ExplainAsync(NetworkId network, SuggestionQuery query, MemberId candidate, Revision minimum, CancellationToken cancellation) =>
            inner.ExplainAsync(network, query, candidate, minimum, cancellation);

        public Task<IReadOnlyList<MemberId>> ListMatchableAsync(NetworkId network, Revision minimum, CancellationToken cancellation) =>
            inner.ListMatchableAsync(network, minimum, cancellation);

        public Task<NetworkSummary> SummarizeAsync(NetworkId network, Revision minimum, CancellationToken cancellation) =>
            inner.SummarizeAsync(network, minimum, cancellation);
    }
}

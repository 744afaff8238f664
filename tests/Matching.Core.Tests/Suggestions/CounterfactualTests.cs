using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

/// <summary>A counterfactual is right when the member, so changed, is answered as it says.</summary>
public sealed class CounterfactualTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Explain_CandidateBeyondTheFirst_TellsWhatComesTrue()
    {
        await using var town = await ServedNetwork.OpenAsync(Town());
        await WriteAsync(town.Store);
        var asked = new SuggestionQuery(new MemberId("ana"), Limit: 100);
        var answer = await town.Engine.SuggestAsync(World.Network, asked, Revision.None, Cancellation);
        var last = answer.Suggestions.Single(suggestion => suggestion.Candidate == new MemberId("bea"));
        last.Rank.ShouldBeGreaterThan(10);

        var found = (await town.Engine.ExplainAsync(World.Network, asked, last.Candidate, Revision.None, Cancellation)).Counterfactual.ShouldNotBeNull();

        found.Text.ShouldBe("if you also spoke Spanish");
        found.Rank.ShouldBeInRange(1, 10);
        await PutAsync(town.Store, "ana", ["en", "es"]);
        var after = await town.Engine.SuggestAsync(World.Network, asked, Revision.None, Cancellation);
        after.Suggestions.Single(suggestion => suggestion.Candidate == last.Candidate).Rank.ShouldBe(found.Rank);
    }

    [Fact]
    public async Task Explain_CandidateAmongTheFirst_HasNone()
    {
        await using var town = await ServedNetwork.OpenAsync(Town());
        await WriteAsync(town.Store);
        var asked = new SuggestionQuery(new MemberId("ana"));
        var first = (await town.Engine.SuggestAsync(World.Network, asked, Revision.None, Cancellation)).Suggestions[0].Candidate;

        (await town.Engine.ExplainAsync(World.Network, asked, first, Revision.None, Cancellation)).Counterfactual.ShouldBeNull();
    }

    // A way of two ties leads to everybody; only the first of them shares no language.
    private static string Town() => string.Join(
        '\n', ["ana acquaintance hub both", "hub acquaintance bea both", .. Enumerable.Range(0, 12).Select(number => $"hub acquaintance p{number:00} both")]);

    private static async Task WriteAsync(IGraphStore store)
    {
        await PutAsync(store, "ana", ["en"]);
        await PutAsync(store, "bea", ["es"]);
        for (var number = 0; number < 12; number++)
            await PutAsync(store, $"p{number:00}", ["en"]);
    }

    private static async Task PutAsync(IGraphStore store, string id, string[] languages)
    {
        var member = (await store.FindMemberAsync(World.Network, new MemberId(id), Cancellation))!.Value;
        await store.ApplyAsync(new ChangeSet(World.Network, [new Change.PutMember(member with { Languages = ValueList.Of(languages) })]), Cancellation);
    }
}

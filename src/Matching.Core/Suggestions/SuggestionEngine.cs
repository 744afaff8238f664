using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Matching.Graph;
using Matching.Model;
using Matching.Ranking;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>The engine over snapshots of a store.</summary>
/// <param name="snapshots">Where snapshots come from.</param>
/// <param name="models">Where trained models come from; where null, the prior ranks everywhere.</param>
/// <param name="shadow">Compares with the model in the shadow; where null, nothing is compared.</param>
/// <param name="rule">How the chances of both sides are combined, where a model tells them.</param>
public sealed class SuggestionEngine(
    SnapshotSource snapshots, IRankingModels? models = null, ShadowComparison? shadow = null, ReciprocityRule rule = Reciprocity.Default) : ISuggestionEngine
{
    // Writers hold scratch space of the size of their snapshot and go with it.
    private readonly ConditionalWeakTable<NetworkSnapshot, ConcurrentBag<SuggestionWriter>> writers = [];

    /// <inheritdoc/>
    public async Task<SuggestionAnswer> SuggestAsync(NetworkId network, SuggestionQuery query, Revision minimum, CancellationToken cancellation)
    {
        var view = await snapshots.ReadAsync(network, query.Member, minimum, cancellation).ConfigureAwait(false);
        var answer = Suggest(view, query, await ModelAsync(view, cancellation).ConfigureAwait(false), cancellation);
        // What is left to chance tells nothing of two models.
        if (models is not null && view.Roles.Shadow is { } shadowed && query.Exploration.Rate == 0)
            shadow?.Offer(network, shadowed, answer, () => AskShadowAsync(view, query, shadowed));
        return answer;
    }

    /// <inheritdoc/>
    public async Task<SuggestionAnswer> RepeatAsync(
        NetworkId network, SuggestionQuery query, IReadOnlyList<MemberId> shown, Revision minimum, CancellationToken cancellation)
    {
        var view = await snapshots.ReadAsync(network, query.Member, minimum, cancellation).ConfigureAwait(false);
        var member = Requester(view, query);
        int[] others = [.. shown.Select(view.Snapshot.Members.Find)];
        var model = await ModelAsync(view, cancellation).ConfigureAwait(false);
        return Using(view.Snapshot, model, writer => writer.Repeat(view, member, query, others, cancellation));
    }

    /// <inheritdoc/>
    public async Task<Explanation> ExplainAsync(
        NetworkId network, SuggestionQuery query, MemberId candidate, Revision minimum, CancellationToken cancellation)
    {
        var view = await snapshots.ReadAsync(network, query.Member, minimum, cancellation).ConfigureAwait(false);
        var member = Requester(view, query);
        var other = view.Snapshot.Members.Find(candidate);
        var model = await ModelAsync(view, cancellation).ConfigureAwait(false);
        var explanation = other < 0 ? null : Using(view.Snapshot, model, writer => writer.Explain(view, member, query, other, cancellation));
        return explanation ?? throw new SuggestionException(SuggestionFailure.NotSuggested, "The candidate is not suggested to the member.");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MemberId>> ListMatchableAsync(NetworkId network, Revision minimum, CancellationToken cancellation)
    {
        var snapshot = await snapshots.ReadExactAsync(network, minimum, cancellation).ConfigureAwait(false);
        var members = snapshot.Members;
        return [.. Enumerable.Range(0, members.Count).Where(member => members.TraitsOf(member).Agrees(Consents.Matching)).Select(members.IdOf).Order()];
    }

    /// <inheritdoc/>
    public async Task<NetworkSummary> SummarizeAsync(NetworkId network, Revision minimum, CancellationToken cancellation) =>
        SummaryWriter.Write(await snapshots.ReadExactAsync(network, minimum, cancellation).ConfigureAwait(false));

    /// <summary>Answers from a view at hand; what <see cref="SuggestAsync"/> does once it has one.</summary>
    /// <param name="view">The view.</param>
    /// <param name="query">The query.</param>
    /// <param name="model">What ranks; the prior where null.</param>
    /// <param name="cancellation">Ends the work, where candidates are looked at from their side.</param>
    /// <exception cref="SuggestionException">The member does not exist or has not consented.</exception>
    public SuggestionAnswer Suggest(NetworkView view, SuggestionQuery query, IRankingModel? model = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(query.Limit, Math.Clamp(query.Limit, 1, 100), nameof(query));
        var member = Requester(view, query);
        return Using(view.Snapshot, model ?? LinearPrior.DayOne, writer => writer.Answer(view, member, query, cancellation));
    }

    private static int Requester(NetworkView view, SuggestionQuery query)
    {
        var member = view.Snapshot.Members.Find(query.Member);
        if (member < 0)
            throw new SuggestionException(SuggestionFailure.MemberNotFound, $"Member '{query.Member}' does not exist.");
        if (!view.TraitsOf(member).Agrees(Consents.Matching))
            throw new SuggestionException(SuggestionFailure.ConsentMissing, $"Member '{query.Member}' has not consented to matching.");
        return member;
    }

    private async Task<SuggestionAnswer?> AskShadowAsync(NetworkView view, SuggestionQuery query, ModelId shadowed) =>
        await models!.FindAsync(view.Snapshot.Network.Id, shadowed, view.ModelsChanged, CancellationToken.None).ConfigureAwait(false) is { } model ? Suggest(view, query, model) : null;

    private async ValueTask<IRankingModel> ModelAsync(NetworkView view, CancellationToken cancellation) => models is not null && view.Roles.Serving is { } serving
        ? await models.FindAsync(view.Snapshot.Network.Id, serving, view.ModelsChanged, cancellation).ConfigureAwait(false) ?? LinearPrior.DayOne
        : LinearPrior.DayOne;

    private T Using<T>(NetworkSnapshot snapshot, IRankingModel model, Func<SuggestionWriter, T> work)
    {
        var idle = writers.GetOrCreateValue(snapshot);
        if (!idle.TryTake(out var writer))
            writer = new SuggestionWriter(snapshot, rule);
        writer.Use(model);
        // A writer that failed half-way is left to the collector.
        var result = work(writer);
        idle.Add(writer);
        return result;
    }
}

using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Tests;

/// <summary>An engine that never answers, and tells when it began and when it was stopped.</summary>
public sealed class WaitingEngine : ISuggestionEngine
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Begun => _begun.Task;

    public Task Stopped => _stopped.Task;

    public Task<SuggestionAnswer> SuggestAsync(NetworkId network, SuggestionQuery query, Revision minimum, CancellationToken cancellation) =>
        WaitAsync<SuggestionAnswer>(cancellation);

    public Task<SuggestionAnswer> RepeatAsync(
        NetworkId network, SuggestionQuery query, IReadOnlyList<MemberId> shown, Revision minimum, CancellationToken cancellation) => WaitAsync<SuggestionAnswer>(cancellation);

    public Task<Explanation> ExplainAsync(NetworkId network, SuggestionQuery query, MemberId candidate, Revision minimum, CancellationToken cancellation) =>
        WaitAsync<Explanation>(cancellation);

    public Task<IReadOnlyList<MemberId>> ListMatchableAsync(NetworkId network, Revision minimum, CancellationToken cancellation) =>
        WaitAsync<IReadOnlyList<MemberId>>(cancellation);

    public Task<NetworkSummary> SummarizeAsync(NetworkId network, Revision minimum, CancellationToken cancellation) =>
        WaitAsync<NetworkSummary>(cancellation);

    private async Task<T> WaitAsync<T>(CancellationToken cancellation)
    {
        _begun.TrySetResult();
        var never = new TaskCompletionSource<T>();
        using var registration = cancellation.Register(() =>
        {
            _stopped.TrySetResult();
            never.TrySetCanceled(cancellation);
        });
        return await never.Task;
    }
}

using System.Collections.Concurrent;
using Matching.Model;

namespace Matching.Suggestions;

/// <summary>
/// Asks the model in the shadow what it would have answered, beside serving: one question at a time, and after each a pause of nine times as long, so that
/// it takes a tenth of one core at most. What fails is left out; nobody waits for it.
/// </summary>
/// <param name="time">Measures the pauses.</param>
public sealed class ShadowComparison(TimeProvider time)
{
    private const int PauseFactor = 9;

    private readonly ConcurrentDictionary<NetworkId, ShadowFigures> figures = new();
    private int busy;
    private long idleUntil;

    /// <summary>Figures of a network's present models; null where nothing was compared yet.</summary>
    public ShadowFigures? FiguresOf(NetworkId network) => figures.GetValueOrDefault(network);

    /// <summary>Compares an answer, unless it comes too soon or there is nothing in it.</summary>
    internal void Offer(NetworkId network, ModelId shadow, SuggestionAnswer served, Func<Task<SuggestionAnswer?>> ask)
    {
        if (served.Suggestions.Count == 0 || time.GetTimestamp() < Volatile.Read(ref idleUntil) || Interlocked.Exchange(ref busy, 1) == 1)
            return;
        _ = Task.Run(() => CompareAsync(network, shadow, served, ask));
    }

    private async Task CompareAsync(NetworkId network, ModelId shadow, SuggestionAnswer served, Func<Task<SuggestionAnswer?>> ask)
    {
        var began = time.GetTimestamp();
        try
        {
            if (await ask().ConfigureAwait(false) is not { } answer)
                return;
            var empty = new ShadowFigures(shadow, served.ModelVersion, 0, 0, 0);
            figures.AddOrUpdate(
                network,
                _ => empty.With(served, answer),
                (_, known) => (known.Shadow == shadow && known.ServingVersion == served.ModelVersion ? known : empty).With(served, answer));
        }
        catch (Exception failure) when (failure is Storage.StoreException or SuggestionException)
        {
            // The next question is as good.
        }
        finally
        {
            var now = time.GetTimestamp();
            Volatile.Write(ref idleUntil, now + (PauseFactor * (now - began)));
            Volatile.Write(ref busy, 0);
        }
    }
}

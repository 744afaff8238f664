using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Matching.Model;
using Matching.Requests;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>Answers that are recorded because they are shown to the member as they are.</summary>
/// <param name="engine">Answers.</param>
/// <param name="writer">Records.</param>
/// <param name="time">Dates the records.</param>
public sealed class RecordedSuggestions(ISuggestionEngine engine, RequestWriter writer, TimeProvider time)
{
    // Somebody in the list may be erased before it is recorded; hardly twice in a row.
    private const int MaxRounds = 5;

    /// <summary>Suggests connections and records them.</summary>
    /// <param name="network">The network.</param>
    /// <param name="query">The query.</param>
    /// <param name="id">Id of the record, which also draws what is left to chance.</param>
    /// <param name="exploration">Chance of each place to be left to chance, 0 … <see cref="Exploration.MaxRate"/>.</param>
    /// <param name="minimum">The answer describes this revision or a newer one.</param>
    /// <param name="terms">How recording is asked for.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The answer and its record; of a repeated request the first one's record, and those of its people who may still be suggested.</returns>
    /// <exception cref="StoreException">As <see cref="RequestWriter.WriteAsync"/>.</exception>
    /// <exception cref="SuggestionException">As <see cref="ISuggestionEngine.SuggestAsync"/>.</exception>
    public async Task<(SuggestionAnswer Answer, Written<Change.PutSuggestionRecord> Written)> SuggestAsync(
        NetworkId network, SuggestionQuery query, SuggestionRecordId id, double exploration, Revision minimum, WriteTerms terms, CancellationToken cancellation)
    {
        var explored = query with { Exploration = new(exploration, SeedOf(query.Seed, id)) };
        for (var round = 1; ; round++)
        {
            var answer = await engine.SuggestAsync(network, explored, minimum, cancellation);
            try
            {
                var written = await writer.WriteAsync(network, new Change.PutSuggestionRecord(RecordOf(answer, explored, id)), terms, cancellation);
                if (written.Replayed)
                    answer = await engine.RepeatAsync(network, query, [.. written.Change.Record.Shown.Select(place => place.Candidate)], minimum, cancellation);
                return (answer, written);
            }
            catch (ReferenceException) when (round < MaxRounds)
            {
            }
        }
    }

    private SuggestionRecord RecordOf(SuggestionAnswer answer, SuggestionQuery query, SuggestionRecordId id) => new()
    {
        Id = id,
        Member = query.Member,
        Time = time.Now(),
        Revision = answer.Revision,
        ModelVersion = answer.ModelVersion,
        PolicyVersion = answer.PolicyVersion,
        Exploration = query.Exploration.Rate,
        Shown = answer.Suggestions.Select((suggestion, i) => new ShownCandidate(i + 1, suggestion.Candidate, suggestion.Score, suggestion.Propensity)).ToValueList(),
    };

    private static ulong SeedOf(long seed, SuggestionRecordId id) =>
        unchecked((ulong)seed) ^ BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value)));
}

using Matching.Model;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>Suggestions from the newest state of each network. A write that was acknowledged before a call began is seen by it.</summary>
public interface ISuggestionEngine
{
    /// <summary>Suggests connections for a member.</summary>
    /// <param name="network">The network.</param>
    /// <param name="query">The query.</param>
    /// <param name="minimum">The answer describes this revision or a newer one.</param>
    /// <param name="cancellation">Ends the wait and the work.</param>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    /// <exception cref="SuggestionException">The member does not exist, has not consented, or the revision was not reached.</exception>
    Task<SuggestionAnswer> SuggestAsync(NetworkId network, SuggestionQuery query, Revision minimum, CancellationToken cancellation);

    /// <summary>Suggests people who were suggested before once more, in the order given, as far as they may still be.</summary>
    /// <param name="network">The network.</param>
    /// <param name="query">The query that was answered with them; its limit and exploration do not matter.</param>
    /// <param name="shown">The people.</param>
    /// <param name="minimum">The answer describes this revision or a newer one.</param>
    /// <param name="cancellation">Ends the wait and the work.</param>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    /// <exception cref="SuggestionException">As <see cref="SuggestAsync"/>.</exception>
    Task<SuggestionAnswer> RepeatAsync(NetworkId network, SuggestionQuery query, IReadOnlyList<MemberId> shown, Revision minimum, CancellationToken cancellation);

    /// <summary>Explains a suggestion; agrees with <see cref="SuggestAsync"/> on the same query.</summary>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    /// <exception cref="SuggestionException">As <see cref="SuggestAsync"/>, or the candidate is not suggested to the member.</exception>
    Task<Explanation> ExplainAsync(NetworkId network, SuggestionQuery query, MemberId candidate, Revision minimum, CancellationToken cancellation);

    /// <summary>Members who consent to matching, in order of id: those whom a stream for everybody serves.</summary>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    Task<IReadOnlyList<MemberId>> ListMatchableAsync(NetworkId network, Revision minimum, CancellationToken cancellation);

    /// <summary>Counts and shape of a network.</summary>
    /// <exception cref="NotFoundException">The network does not exist.</exception>
    Task<NetworkSummary> SummarizeAsync(NetworkId network, Revision minimum, CancellationToken cancellation);
}

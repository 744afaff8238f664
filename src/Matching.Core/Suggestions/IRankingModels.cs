using Matching.Model;
using Matching.Ranking;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>The models that networks keep, ready to rank.</summary>
public interface IRankingModels
{
    /// <summary>A model of a network, read when it is first asked for, and again where models changed since.</summary>
    /// <param name="network">The network.</param>
    /// <param name="model">Id of the model. After a removal another one may have it.</param>
    /// <param name="asOf">The newest revision by which a model may have been registered, removed or promoted, as far as the caller knows.</param>
    /// <param name="cancellation">Ends the read.</param>
    /// <returns>The model; null where its file cannot be used by this version of the program, so that the prior has to go on.</returns>
    /// <exception cref="UnavailableException">The store cannot be reached.</exception>
    ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId model, Revision asOf, CancellationToken cancellation);
}

using Matching.Model;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>The models that networks keep, ready to rank.</summary>
public interface IRankingModels
{
    /// <summary>A model of a network, read when it is first asked for.</summary>
    /// <returns>The model; null where its file cannot be used by this version of the program, so that the prior has to go on.</returns>
    /// <exception cref="Storage.UnavailableException">The store cannot be reached.</exception>
    ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId model, CancellationToken cancellation);
}

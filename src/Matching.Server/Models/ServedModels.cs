using Matching.Model;
using Matching.Ranking;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Models;

/// <summary>The models of the served store; those whose files cannot be used are logged.</summary>
internal sealed partial class ServedModels : IRankingModels
{
    private readonly Learning.Models.StoredModels models;

    public ServedModels(IGraphStore store, ILogger<ServedModels> log) =>
        models = new(store, (network, model, failure) => CannotBeUsed(log, model.Value, network.Value, failure.Message));

    public ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId model, Revision asOf, CancellationToken cancellation) =>
        models.FindAsync(network, model, asOf, cancellation);

    [LoggerMessage(LogLevel.Error, "Model '{Model}' of network '{Network}' cannot be used, so the prior ranks. {Reason}")]
    private static partial void CannotBeUsed(ILogger log, string model, string network, string reason);
}

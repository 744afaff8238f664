using Grpc.Core;
using Matching.Server.Imports;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override Task ImportInteractions(
        IAsyncStreamReader<V1.ImportInteractionsRequest> requestStream, IServerStreamWriter<V1.ImportInteractionsResponse> responseStream,
        ServerCallContext context) =>
        imports.RunAsync(new InteractionRows(), requestStream, responseStream, context.CancellationToken);
}

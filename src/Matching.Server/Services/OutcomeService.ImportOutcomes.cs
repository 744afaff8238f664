using Grpc.Core;
using Matching.Server.Imports;

namespace Matching.Server.Services;

internal sealed partial class OutcomeService
{
    public override Task ImportOutcomes(
        IAsyncStreamReader<V1.ImportOutcomesRequest> requestStream, IServerStreamWriter<V1.ImportOutcomesResponse> responseStream, ServerCallContext context) =>
        imports.RunAsync(new OutcomeRows(), requestStream, responseStream, context.CancellationToken);
}

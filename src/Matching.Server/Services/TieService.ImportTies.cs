using Grpc.Core;
using Matching.Server.Imports;

namespace Matching.Server.Services;

internal sealed partial class TieService
{
    public override Task ImportTies(
        IAsyncStreamReader<V1.ImportTiesRequest> requestStream, IServerStreamWriter<V1.ImportTiesResponse> responseStream,
        ServerCallContext context) =>
        imports.RunAsync(new TieRows(), requestStream, responseStream, context.CancellationToken);
}

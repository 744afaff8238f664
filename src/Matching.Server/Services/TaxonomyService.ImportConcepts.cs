using Grpc.Core;
using Matching.Server.Imports;

namespace Matching.Server.Services;

internal sealed partial class TaxonomyService
{
    public override Task ImportConcepts(
        IAsyncStreamReader<V1.ImportConceptsRequest> requestStream, IServerStreamWriter<V1.ImportConceptsResponse> responseStream,
        ServerCallContext context) =>
        imports.RunAsync(new ConceptRows(), requestStream, responseStream, context.CancellationToken);
}

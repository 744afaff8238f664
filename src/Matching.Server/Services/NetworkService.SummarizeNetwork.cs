using Grpc.Core;
using Matching.Model;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class NetworkService
{
    public override async Task<V1.SummarizeNetworkResponse> SummarizeNetwork(V1.SummarizeNetworkRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).Revision(request.MinRevision).ThrowIfAny();

        var summary = await engine.SummarizeAsync(
            new NetworkId(request.NetworkId), new Revision(request.MinRevision), context.CancellationToken);
        return summary.ToProto();
    }
}

using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Validation;

namespace Matching.Server.Services;

internal sealed partial class NetworkService
{
    public override async Task<V1.GetNetworkResponse> GetNetwork(V1.GetNetworkRequest request, ServerCallContext context)
    {
        new Violations().Network(request.NetworkId).ThrowIfAny();

        var network = await store.GetNetworkAsync(new NetworkId(request.NetworkId), context.CancellationToken);
        return new V1.GetNetworkResponse { Network = network.ToProto() };
    }
}

using Grpc.Core;
using Matching.Model;
using Matching.Requests;
using Matching.Server.Mapping;
using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class NetworkService
{
    public override async Task<V1.CreateNetworkResponse> CreateNetwork(V1.CreateNetworkRequest request, ServerCallContext context)
    {
        new Violations()
            .Record("network", request.Network, NetworkRules.Check)
            .Request(request.RequestId)
            .ThrowIfAny();

        var id = new NetworkId(request.Network.NetworkId);
        var terms = WriteMapping.ToTerms(request, request.RequestId, request.ValidateOnly, WriteMapping.Inside("network"));
        var written = await writer.WriteAsync(id, new Change.CreateNetwork(request.Network.DisplayName), terms, context.CancellationToken);
        var network = request.ValidateOnly
            ? new V1.Network { NetworkId = id.Value, DisplayName = request.Network.DisplayName }
            : (await store.GetNetworkAsync(id, context.CancellationToken)).ToProto();
        return new V1.CreateNetworkResponse { Network = network, Result = written.ToProto() };
    }
}

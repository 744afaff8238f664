using Grpc.Core;

namespace Grpc.AspNetCore.Server;

/// <summary>Request feature that gives middleware the call being served.</summary>
public interface IServerCallContextFeature
{
    ServerCallContext ServerCallContext { get; }
}

using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server;

/// <summary>What AddGrpc returns, for further configuration.</summary>
public interface IGrpcServerBuilder
{
    IServiceCollection Services { get; }
}

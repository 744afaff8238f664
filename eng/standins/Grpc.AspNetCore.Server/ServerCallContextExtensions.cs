using Grpc.AspNetCore.Server.Internal;
using Microsoft.AspNetCore.Http;

namespace Grpc.Core;

/// <summary>From a call to the request that carries it.</summary>
public static class ServerCallContextExtensions
{
    // A context that wraps this server's, as interceptors may pass on, leaves the request here.
    private const string UserStateKey = "__HttpContext";

    /// <summary>The request that carries the call.</summary>
    /// <exception cref="InvalidOperationException">The call is not served by ASP.NET Core.</exception>
    public static HttpContext GetHttpContext(this ServerCallContext serverCallContext)
    {
        ArgumentNullException.ThrowIfNull(serverCallContext);
        if (serverCallContext is GrpcCall call)
            return call.Http;
        return serverCallContext.UserState is { } state && state.TryGetValue(UserStateKey, out var value) && value is HttpContext http
            ? http
            : throw new InvalidOperationException("The call carries no HttpContext: it is not served by ASP.NET Core.");
    }
}

using Microsoft.AspNetCore.Builder;

namespace Grpc.AspNetCore.Server.Reflection;

/// <summary>Applies conventions to the endpoints of both editions.</summary>
internal sealed class BothConventionBuilders(IEndpointConventionBuilder first, IEndpointConventionBuilder second) : IEndpointConventionBuilder
{
    public void Add(Action<EndpointBuilder> convention)
    {
        first.Add(convention);
        second.Add(convention);
    }

    public void Finally(Action<EndpointBuilder> finallyConvention)
    {
        first.Finally(finallyConvention);
        second.Finally(finallyConvention);
    }
}

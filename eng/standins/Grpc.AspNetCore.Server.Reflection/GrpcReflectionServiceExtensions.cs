using Grpc.AspNetCore.Server.Reflection;
using Grpc.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registration of the reflection service.</summary>
public static class GrpcReflectionServiceExtensions
{
    public static IServiceCollection AddGrpcReflection(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        // Singletons that are built at the first call, when everything is mapped.
        services.TryAddSingleton(provider => new ReflectionServiceImpl(MappedDescriptors.Of(provider.GetRequiredService<EndpointDataSource>())));
        services.TryAddSingleton(provider => new ReflectionV1ServiceImpl(MappedDescriptors.Of(provider.GetRequiredService<EndpointDataSource>())));
        return services;
    }
}

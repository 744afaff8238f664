using System.Reflection;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;

namespace Grpc.AspNetCore.Server.Reflection;

/// <summary>Descriptors of the services behind an application's endpoints.</summary>
internal static class MappedDescriptors
{
    public static IEnumerable<ServiceDescriptor> Of(EndpointDataSource endpoints) =>
        endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType)
            .OfType<Type>()
            .Distinct()
            .Select(Descriptor)
            .OfType<ServiceDescriptor>();

    /// <summary>Generated code keeps the descriptor beside the bind method; null for a service that is bound otherwise.</summary>
    private static ServiceDescriptor? Descriptor(Type? service)
    {
        for (; service is not null; service = service.BaseType)
        {
            if (service.GetCustomAttribute<BindServiceMethodAttribute>(inherit: false) is { } attribute)
                return attribute.BindType.GetProperty("Descriptor", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as ServiceDescriptor;
        }
        return null;
    }
}

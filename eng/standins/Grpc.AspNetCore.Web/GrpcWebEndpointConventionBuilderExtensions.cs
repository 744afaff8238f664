using Grpc.AspNetCore.Web;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Says of mapped endpoints whether they take gRPC-Web.</summary>
public static class GrpcWebEndpointConventionBuilderExtensions
{
    public static TBuilder EnableGrpcWeb<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        With(builder, new EnableGrpcWebAttribute());

    public static TBuilder DisableGrpcWeb<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        With(builder, new DisableGrpcWebAttribute());

    private static TBuilder With<TBuilder>(TBuilder builder, IGrpcWebEnabledMetadata metadata) where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(metadata));
        return builder;
    }
}

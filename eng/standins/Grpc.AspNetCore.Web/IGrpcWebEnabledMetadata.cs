namespace Grpc.AspNetCore.Web;

/// <summary>Endpoint metadata that says whether the endpoint takes gRPC-Web.</summary>
public interface IGrpcWebEnabledMetadata
{
    bool GrpcWebEnabled { get; }
}

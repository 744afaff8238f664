namespace Grpc.AspNetCore.Web;

/// <summary>Lets a service or method take gRPC-Web.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public class EnableGrpcWebAttribute : Attribute, IGrpcWebEnabledMetadata
{
    bool IGrpcWebEnabledMetadata.GrpcWebEnabled => true;
}

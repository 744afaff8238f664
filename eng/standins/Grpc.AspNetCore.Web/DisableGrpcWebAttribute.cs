namespace Grpc.AspNetCore.Web;

/// <summary>Keeps gRPC-Web from a service or method.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public class DisableGrpcWebAttribute : Attribute, IGrpcWebEnabledMetadata
{
    bool IGrpcWebEnabledMetadata.GrpcWebEnabled => false;
}

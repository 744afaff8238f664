namespace Grpc.Net.Client.Web;

public enum GrpcWebMode
{
    /// <summary>Bodies are binary: content type <c>application/grpc-web</c>.</summary>
    GrpcWeb,

    /// <summary>Bodies are base64: content type <c>application/grpc-web-text</c>. For servers and proxies that stream only text.</summary>
    GrpcWebText,
}

namespace Microsoft.AspNetCore.Builder;

/// <summary>Options of the gRPC-Web middleware.</summary>
public class GrpcWebOptions
{
    /// <summary>Whether endpoints that say nothing of gRPC-Web take it; false by default.</summary>
    public bool DefaultEnabled { get; set; }
}

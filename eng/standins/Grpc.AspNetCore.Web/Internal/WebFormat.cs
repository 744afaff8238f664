using System.Diagnostics.CodeAnalysis;

namespace Grpc.AspNetCore.Web.Internal;

/// <summary>A content type of gRPC-Web: binary, or the same in base64 for clients that can read text alone.</summary>
internal sealed record WebFormat(string ContentType, bool IsText)
{
    public static readonly WebFormat Binary = new("application/grpc-web", IsText: false);

    public static readonly WebFormat Text = new("application/grpc-web-text", IsText: true);

    public static bool TryParse(string? contentType, [NotNullWhen(true)] out WebFormat? format)
    {
        format = Binary.Names(contentType) ? Binary : Text.Names(contentType) ? Text : null;
        return format is not null;
    }

    private bool Names(string? contentType) =>
        contentType is not null
        && contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == ContentType.Length || contentType[ContentType.Length] is ';' or '+');
}

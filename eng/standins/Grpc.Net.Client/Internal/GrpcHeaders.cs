using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>The protocol's header names, and the way between HTTP headers and metadata.</summary>
internal static class GrpcHeaders
{
    public const string Status = "grpc-status";
    public const string Message = "grpc-message";
    public const string Timeout = "grpc-timeout";
    public const string Encoding = "grpc-encoding";
    public const string AcceptEncoding = "grpc-accept-encoding";
    public const string Identity = "identity";
    public const string ContentType = "application/grpc";

    /// <summary>By this entry of its metadata a call chooses the encoding of its requests.</summary>
    public const string RequestEncodingChoice = "grpc-internal-encoding-request";

    private static readonly HashSet<string> NotMetadata =
        new(StringComparer.OrdinalIgnoreCase) { Status, Message, Encoding, AcceptEncoding, "content-encoding", "content-type" };

    public static string UserAgent { get; } =
        $"grpc-dotnet/2.85.0 ({RuntimeInformation.FrameworkDescription}; {Os()}; {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()})";

    /// <summary>The first value of a header.</summary>
    public static string? Find(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    public static void Add(HttpRequestHeaders headers, Metadata.Entry entry) =>
        headers.TryAddWithoutValidation(entry.Key, entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes) : entry.Value);

    /// <summary>Throws <see cref="FormatException"/> when a binary value is not base64.</summary>
    public static Metadata ToMetadata(HttpHeaders headers)
    {
        var metadata = new Metadata();
        foreach (var (name, values) in headers.NonValidated)
        {
            if (name.StartsWith(':') || NotMetadata.Contains(name))
                continue;
            foreach (var value in values)
                AddTo(metadata, name, value);
        }
        return metadata;
    }

    private static void AddTo(Metadata metadata, string name, string value)
    {
        if (!name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
        {
            metadata.Add(name, value);
            return;
        }
        // A proxy may have joined several values by commas, which base64 does not contain.
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
            metadata.Add(name, Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '=')));
    }

    private static string Os() => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "osx" : "linux";
}

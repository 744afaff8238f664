using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The metadata among a request's headers.</summary>
internal static class RequestMetadata
{
    public static Metadata From(IHeaderDictionary headers)
    {
        Metadata metadata = [];
        foreach (var (name, values) in headers)
        {
            if (name.StartsWith(':') || GrpcHeaders.Reserved.Contains(name))
                continue;
            if (name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
                AddBinary(metadata, name, values.ToString());
            else
                metadata.Add(name, values.ToString());
        }
        return metadata;
    }

    /// <summary>Values of one name may come joined by commas, which base64 does not use.</summary>
    private static void AddBinary(Metadata metadata, string name, string values)
    {
        foreach (var range in values.AsSpan().Split(','))
            metadata.Add(name, Decode(values.AsSpan()[range].Trim()));
    }

    /// <summary>Base64 whose padding may be left out.</summary>
    private static byte[] Decode(ReadOnlySpan<char> value)
    {
        Span<char> padding = ['=', '=', '='];
        var missing = (4 - (value.Length % 4)) % 4;
        return Convert.FromBase64String(string.Concat(value, padding[..missing]));
    }
}

using System.Buffers;
using System.Globalization;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Ends a response with its status: in trailers, or in the headers where nothing was sent yet (a Trailers-Only response).</summary>
internal static class ResponseEnd
{
    private static readonly SearchValues<char> Sendable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\t']);

    public static void Write(HttpResponse response, Status status, Metadata? trailers = null)
    {
        var destination = Destination(response);
        foreach (var entry in trailers ?? [])
            Append(destination, entry);
        destination[HeaderNames.GrpcStatus] = ((int)status.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(status.Detail))
            destination.Remove(HeaderNames.GrpcMessage);
        else
            destination[HeaderNames.GrpcMessage] = StatusMessage.Encode(status.Detail);
    }

    /// <exception cref="InvalidOperationException">HTTP cannot carry the entry's value.</exception>
    public static void Append(IHeaderDictionary destination, Metadata.Entry entry)
    {
        var value = entry.IsBinary ? Convert.ToBase64String(entry.ValueBytes) : entry.Value;
        if (value.AsSpan().ContainsAnyExcept(Sendable))
            throw new InvalidOperationException($"The value of '{entry.Key}' cannot be sent.");
        destination.Append(entry.Key, value);
    }

    private static IHeaderDictionary Destination(HttpResponse response)
    {
        if (!response.HasStarted)
            return response.Headers;
        var trailers = response.HttpContext.Features.Get<IHttpResponseTrailersFeature>()?.Trailers;
        return trailers is { IsReadOnly: false }
            ? trailers
            : throw new InvalidOperationException("The response can carry no trailers, which gRPC needs.");
    }
}

using System.Globalization;
using Google.Protobuf;
using Grpc.Core;
using Matching.Server.Errors;
using Matching.Server.Interceptors;
using Microsoft.Net.Http.Headers;

namespace Matching.Server.Hosting;

/// <summary>
/// Answers requests that cannot be read. The framework refuses them before any interceptor runs, and calls it a failure of the server.
/// </summary>
internal static class UnreadableRequests
{
    public static IApplicationBuilder UseUnreadableRequests(this IApplicationBuilder app, TimeProvider time) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response.HasStarted || http.Items.ContainsKey(typeof(RequestIdInterceptor)) || FaultOf(http.Response) is not { } fault)
            return;
        var status = fault.ToStatus(Guid.CreateVersion7(time.GetUtcNow()).ToString());
        http.Response.Headers[HeaderNames.GrpcStatus] = status.Code.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers[HeaderNames.GrpcMessage] = status.Message;
        http.Response.Headers[FaultStatus.DetailsTrailer] = Convert.ToBase64String(status.ToByteArray());
    });

    private static Fault? FaultOf(HttpResponse response)
    {
        if (!int.TryParse(response.Headers[HeaderNames.GrpcStatus], CultureInfo.InvariantCulture, out var code))
            return null;
        return (StatusCode)code switch
        {
            StatusCode.Unknown or StatusCode.Internal => FaultTranslation.Malformed,
            StatusCode.ResourceExhausted => FaultTranslation.TooLarge,
            _ => null,
        };
    }
}

using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Serves one method: from the HTTP request to the status that ends the response.</summary>
internal abstract class CallHandler<TRequest, TResponse>(Method<TRequest, TResponse> method, MethodSettings settings, ILogger logger)
    where TRequest : class
    where TResponse : class
{
    public async Task HandleAsync(HttpContext http)
    {
        if (RequestCheck.Reject(http))
            return;
        using var call = new GrpcCall(http, settings, logger);
        http.Features.Set<IServerCallContextFeature>(call);
        http.Response.ContentType = GrpcHeaders.ContentType;
        try
        {
            call.Begin();
            await ServeAsync(call);
            await call.EndAsync();
        }
        catch (Exception e)
        {
            await call.FailAsync(e);
        }
    }

    protected abstract Task ServeAsync(GrpcCall call);

    protected RequestStream<TRequest> Requests(GrpcCall call) => new(call, method.RequestMarshaller.ContextualDeserializer);

    protected ResponseStream<TResponse> Responses(GrpcCall call) => new(call, method.ResponseMarshaller.ContextualSerializer);

    protected Task RespondAsync(GrpcCall call, TResponse? response) => response is null
        ? throw new RpcException(new Status(StatusCode.Cancelled, "No message returned from method."))
        : call.WriteResponseAsync(response, method.ResponseMarshaller.ContextualSerializer);

    /// <summary>Wraps a method in the interceptors, the first outermost; each is made anew for each call.</summary>
    protected static TMethod Intercept<TMethod>(
        MethodSettings settings, TMethod method, Func<Func<ServerCallContext, Activated<Interceptor>>, TMethod, TMethod> wrap)
    {
        foreach (var registration in settings.Interceptors.Reverse())
            method = wrap(context => registration.Activate(context.GetHttpContext().RequestServices), method);
        return method;
    }

    /// <summary>A client's stream may be long, and idle for long: limits meant for uploads are lifted from it.</summary>
    protected static void LiftUploadLimits(HttpContext http)
    {
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
    }

    /// <summary>A time limit meant for plain requests is lifted from a streaming call, unless it was set for this very endpoint.</summary>
    protected static void LiftRequestTimeout(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<RequestTimeoutAttribute>() is null && metadata?.GetMetadata<RequestTimeoutPolicy>() is null)
            http.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
    }
}

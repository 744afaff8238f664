using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>
/// Lets the endpoints for unknown methods see gRPC requests alone, so that other requests to such paths reach other endpoints.
/// A preflight request passes too: CORS middleware answers it only where an endpoint was found.
/// </summary>
internal sealed class GrpcRequestConstraint : IRouteConstraint
{
    public static readonly GrpcRequestConstraint Instance = new();

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null
        && (RequestCheck.IsCorsPreflight(httpContext.Request)
            || (HttpMethods.IsPost(httpContext.Request.Method) && RequestCheck.IsGrpcOrGrpcWeb(httpContext.Request.ContentType)));
}

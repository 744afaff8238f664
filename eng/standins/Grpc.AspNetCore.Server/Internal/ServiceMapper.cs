using System.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Maps the methods of a service to endpoints by replaying its generated BindService method.</summary>
internal sealed class ServiceMapper<TService>(
    IOptions<GrpcServiceOptions> all, IOptions<GrpcServiceOptions<TService>> own, MappedServices mapped, ILoggerFactory loggers)
    where TService : class
{
    public IReadOnlyList<IEndpointConventionBuilder> Map(IEndpointRouteBuilder routes)
    {
        var (bind, serviceBase) = FindBindMethod();
        var settings = new MethodSettings(all.Value, own.Value);
        var binder = new ServiceBinder<TService>(serviceBase, settings, loggers.CreateLogger(Log.Category));
        bind.Invoke(null, [binder, null]);

        List<IEndpointConventionBuilder> endpoints = [];
        if (mapped.IsEmpty && all.Value.IgnoreUnknownServices != true)
            endpoints.Add(MapUnknown(routes, "{service}/{method}", "Unimplemented service", "Service is unimplemented."));
        foreach (var method in binder.Methods)
        {
            endpoints.Add(MapMethod(routes, method));
            var service = method.Method.ServiceName;
            if (mapped.Add(service) && !settings.IgnoreUnknownMethods)
                endpoints.Add(MapUnknown(routes, service + "/{method}", "Unimplemented method of " + service, "Method is unimplemented."));
        }
        return endpoints;
    }

    private static (MethodInfo Bind, Type ServiceBase) FindBindMethod()
    {
        for (var type = typeof(TService); type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: false) is not { } attribute)
                continue;
            var bind = attribute.BindType.GetMethod(
                attribute.BindMethodName, BindingFlags.Public | BindingFlags.Static, [typeof(ServiceBinderBase), type]);
            if (bind is not null)
                return (bind, type);
        }
        throw new InvalidOperationException($"{typeof(TService)} does not derive from a generated gRPC service.");
    }

    private static IEndpointConventionBuilder MapMethod(IEndpointRouteBuilder routes, BoundMethod method)
    {
        var endpoint = routes.Map(RoutePatternFactory.Parse(method.Method.FullName), method.Handler);
        endpoint.Add(builder =>
        {
            builder.DisplayName = "gRPC - " + method.Method.FullName;
            builder.Metadata.Add(new GrpcMethodMetadata(typeof(TService), method.Method));
            foreach (var item in method.Metadata)
                builder.Metadata.Add(item);
        });
        return endpoint;
    }

    private static IEndpointConventionBuilder MapUnknown(IEndpointRouteBuilder routes, string pattern, string name, string detail)
    {
        var route = RoutePatternFactory.Parse(pattern, defaults: null, parameterPolicies: new { method = GrpcRequestConstraint.Instance });
        var endpoint = routes.Map(route, http => Unimplemented(http, detail));
        endpoint.Add(builder => builder.DisplayName = "gRPC - " + name);
        return endpoint;
    }

    private static Task Unimplemented(HttpContext http, string detail)
    {
        if (RequestCheck.IsCorsPreflight(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        http.Response.ContentType = GrpcHeaders.ContentType;
        ResponseEnd.Write(http.Response, new Status(StatusCode.Unimplemented, detail));
        return Task.CompletedTask;
    }
}

using System.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Collects the methods that a generated BindService method names, each bound to an instance per call.</summary>
internal sealed class ServiceBinder<TService>(Type serviceBase, MethodSettings settings, ILogger logger) : ServiceBinderBase
    where TService : class
{
    private static readonly Lazy<ObjectFactory<TService>> Factory = new(() => ActivatorUtilities.CreateFactory<TService>([]));

    public List<BoundMethod> Methods { get; } = [];

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find<Func<TService, TRequest, ServerCallContext, Task<TResponse>>>(method.Name, typeof(TRequest), typeof(ServerCallContext));
        Add(method, target, new UnaryCallHandler<TRequest, TResponse>(method, settings, logger, async (request, context) =>
        {
            await using var service = Activate(context);
            return await target(service.Instance, request, context);
        }));
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find<Func<TService, IAsyncStreamReader<TRequest>, ServerCallContext, Task<TResponse>>>(
            method.Name, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext));
        Add(method, target, new ClientStreamingCallHandler<TRequest, TResponse>(method, settings, logger, async (requests, context) =>
        {
            await using var service = Activate(context);
            return await target(service.Instance, requests, context);
        }));
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find<Func<TService, TRequest, IServerStreamWriter<TResponse>, ServerCallContext, Task>>(
            method.Name, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        Add(method, target, new ServerStreamingCallHandler<TRequest, TResponse>(method, settings, logger, async (request, responses, context) =>
        {
            await using var service = Activate(context);
            await target(service.Instance, request, responses, context);
        }));
    }

    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find<Func<TService, IAsyncStreamReader<TRequest>, IServerStreamWriter<TResponse>, ServerCallContext, Task>>(
            method.Name, typeof(IAsyncStreamReader<TRequest>), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        Add(method, target, new DuplexStreamingCallHandler<TRequest, TResponse>(method, settings, logger, async (requests, responses, context) =>
        {
            await using var service = Activate(context);
            await target(service.Instance, requests, responses, context);
        }));
    }

    private static Activated<TService> Activate(ServerCallContext context)
    {
        var services = context.GetHttpContext().RequestServices;
        return services.GetService<TService>() is { } shared ? new(shared, Owned: false) : new(Factory.Value(services, []), Owned: true);
    }

    private static bool Overrides(MethodInfo method, Type serviceBase) => method.GetBaseDefinition().DeclaringType == serviceBase;

    /// <summary>The service's own override; a method of the same name and shape that hides the generated one is passed over.</summary>
    private TDelegate Find<TDelegate>(string name, params Type[] parameters) where TDelegate : Delegate
    {
        for (var type = typeof(TService); type is not null; type = type.BaseType)
        {
            if (type.GetMethod(name, BindingFlags.Public | BindingFlags.Instance, parameters) is { } method && Overrides(method, serviceBase))
                return method.CreateDelegate<TDelegate>();
        }
        throw new InvalidOperationException($"{typeof(TService)} has no method '{name}' that its generated base class declares.");
    }

    private void Add<TRequest, TResponse>(Method<TRequest, TResponse> method, Delegate target, CallHandler<TRequest, TResponse> handler)
        where TRequest : class
        where TResponse : class
    {
        object[] metadata =
        [
            .. typeof(TService).GetCustomAttributes(inherit: true),
            .. target.Method.GetCustomAttributes(inherit: true),
            new HttpMethodMetadata([HttpMethods.Post], acceptCorsPreflight: true),
        ];
        Methods.Add(new BoundMethod(method, metadata, handler.HandleAsync));
    }
}

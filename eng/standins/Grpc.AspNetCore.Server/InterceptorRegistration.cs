using Grpc.AspNetCore.Server.Internal;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server;

/// <summary>An interceptor type and the arguments that its constructor gets beside what the container gives.</summary>
public class InterceptorRegistration
{
    private readonly object[] _arguments;
    private readonly Lazy<ObjectFactory> _factory;

    internal InterceptorRegistration(Type type, object[] arguments)
    {
        if (Array.Exists(arguments, argument => argument is null))
            throw new ArgumentException("An interceptor's argument cannot be null.", nameof(arguments));
        Type = type;
        _arguments = arguments;
        _factory = new(() => ActivatorUtilities.CreateFactory(type, Array.ConvertAll(arguments, argument => argument.GetType())));
    }

    public Type Type { get; }

    public IReadOnlyList<object> Arguments => _arguments;

    internal Activated<Interceptor> Activate(IServiceProvider services) =>
        _arguments.Length == 0 && services.GetService(Type) is Interceptor shared
            ? new(shared, Owned: false)
            : new((Interceptor)_factory.Value(services, _arguments), Owned: true);
}

using System.Reflection;
using Matching.Storage;

namespace Matching.Server.Tests;

/// <summary>A store that fails where a test wants it to, and otherwise is the one inside.</summary>
public class FaultyStore : DispatchProxy
{
    private IGraphStore _inner = null!;
    private Func<string, Exception?> _fault = null!;

    /// <param name="inner">The store inside.</param>
    /// <param name="fault">The exception with which a method, given by name, fails; null where it does not.</param>
    public static IGraphStore Around(IGraphStore inner, Func<string, Exception?> fault)
    {
        var proxy = Create<IGraphStore, FaultyStore>();
        (((FaultyStore)(object)proxy)._inner, ((FaultyStore)(object)proxy)._fault) = (inner, fault);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _fault(targetMethod!.Name) is { } exception ? throw exception : targetMethod.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
}

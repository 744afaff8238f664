namespace Grpc.Core;

public interface IMethod
{
    MethodType Type { get; }

    string ServiceName { get; }

    string Name { get; }

    /// <summary>The request path: <c>/service/method</c>.</summary>
    string FullName { get; }
}

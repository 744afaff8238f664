using System.Buffers;
using System.Reflection;
using Grpc.Core;
using Matching.Interop.V1;

namespace Matching.Standins.Tests.Core;

public sealed class ServiceDefinitionTests
{
    [Fact]
    public void BindService_OfGeneratedCode_BindsEveryMethod()
    {
        var binder = new Recorder();

        InteropService.BindService(new Service()).BindService(binder);

        binder.Methods.ShouldBe(["Unary", "ServerStream", "ClientStream", "Bidi", "Observe"]);
    }

    [Fact]
    public void BindAttribute_OfTheServiceBase_NamesTheBinder()
    {
        var attribute = typeof(InteropService.InteropServiceBase).GetCustomAttribute<BindServiceMethodAttribute>()!;

        attribute.BindType.ShouldBe(typeof(InteropService));
        attribute.BindMethodName.ShouldBe("BindService");
    }

    [Fact]
    public void Marshaller_OfArrays_ServesContexts()
    {
        var context = new ArrayContext();
        Marshallers.StringMarshaller.ContextualSerializer("text", context);

        context.Payload.ShouldBe("text"u8.ToArray());
        Marshallers.StringMarshaller.ContextualDeserializer(new Received("text"u8.ToArray())).ShouldBe("text");
    }

    [Fact]
    public void Exception_OfAStatus_SpeaksOfIt()
    {
        var cause = new TimeoutException("late");
        var e = new RpcException(new Status(StatusCode.Aborted, "stopped", cause));

        e.Message.ShouldBe("Status(StatusCode=\"Aborted\", Detail=\"stopped\", DebugException=\"System.TimeoutException: late\")");
        e.InnerException.ShouldBe(cause);
        e.Trailers.ShouldBeEmpty();
    }

    private sealed class Service : InteropService.InteropServiceBase;

    private sealed class Recorder : ServiceBinderBase
    {
        public List<string> Methods { get; } = [];

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler) =>
            Methods.Add(method.Name);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler) =>
            Methods.Add(method.Name);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler) =>
            Methods.Add(method.Name);

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler) =>
            Methods.Add(method.Name);
    }

    private sealed class ArrayContext : SerializationContext
    {
        public byte[]? Payload { get; private set; }

        public override void Complete(byte[] payload) => Payload = payload;
    }

    private sealed class Received(byte[] payload) : DeserializationContext
    {
        public override int PayloadLength => payload.Length;

        public override byte[] PayloadAsNewBuffer() => payload;

        public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => new(payload);
    }
}

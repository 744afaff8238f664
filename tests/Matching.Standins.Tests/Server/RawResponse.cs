using System.Net;
using Google.Protobuf;

namespace Matching.Standins.Tests.Server;

/// <summary>A response as it came: values of several headers of one name are joined by commas.</summary>
internal sealed record RawResponse(
    HttpStatusCode HttpStatus, Dictionary<string, string> Headers, byte[] Body, Dictionary<string, string> Trailers)
{
    /// <summary>The gRPC status of a response without body, which stands in its headers.</summary>
    public string? HeaderStatus => Headers.GetValueOrDefault("grpc-status");

    public string? TrailerStatus => Trailers.GetValueOrDefault("grpc-status");

    public T Message<T>() where T : IMessage<T>, new() => new MessageParser<T>(() => new T()).ParseFrom(Frame.Read(Body).Single().Payload);
}

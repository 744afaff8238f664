using System.Buffers.Binary;
using System.Net;
using Google.Protobuf;
using Grpc.Core;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Matching.Server.Tests.Fuzz;

/// <summary>Nothing that a client sends is answered as if the server had failed.</summary>
public sealed class FuzzTests(RunningServer server)
{
    private const int Rounds = 25;

    private static readonly IReadOnlyList<ServiceDescriptor> s_services =
    [
        V1.NetworkService.Descriptor, V1.MemberService.Descriptor, V1.TieService.Descriptor, V1.TaxonomyService.Descriptor, V1.MatchingService.Descriptor,
        V1.OutcomeService.Descriptor, V1.ModelService.Descriptor,
    ];

    public static TheoryData<string> Methods => [.. s_services.SelectMany(s => s.Methods).Select(m => $"{m.Service.FullName}/{m.Name}")];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task RandomBytes_InGoodFrames_AreTheClientsFault(string method)
    {
        var random = new RandomMessages(method.Length, "n");

        for (var round = 0; round < Rounds; round++)
            (await PostAsync(method, Frame(random.Bytes(200)))).ShouldNotBeOneOf([StatusCode.Internal, StatusCode.Unknown], $"round {round}");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task RandomBytes_WithoutFrames_AreTheClientsFault(string method)
    {
        var random = new RandomMessages(method.Length, "n");

        for (var round = 0; round < Rounds; round++)
            (await PostAsync(method, random.Bytes(50))).ShouldNotBeOneOf([StatusCode.Internal, StatusCode.Unknown], $"round {round}");
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task RandomMessages_OddValues_AreTheClientsFault(string method)
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        var descriptor = s_services.SelectMany(s => s.Methods).Single(m => $"{m.Service.FullName}/{m.Name}" == method);
        var random = new RandomMessages(method.Length, world.Id);

        for (var round = 0; round < Rounds; round++)
        {
            var message = random.Make(descriptor.InputType);
            // Waiting for a revision that never comes is lawful, and long.
            descriptor.InputType.FindFieldByName("min_revision")?.Accessor.Clear(message);
            var status = await PostAsync(method, Frame(message.ToByteArray()));
            status.ShouldNotBeOneOf([StatusCode.Internal, StatusCode.Unknown], message.ToString());
        }
    }

    [Fact]
    public async Task MalformedRequest_Unary_CarriesItsReason()
    {
        var request = Request("matching.v1.NetworkService/GetNetwork", Frame([0xFF, 0xFF, 0xFF]));
        using var client = Client();

        using var response = await client.SendAsync(request);

        var details = Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(Header(response, "grpc-status-details-bin")));
        details.Code.ShouldBe((int)StatusCode.InvalidArgument);
        details.Details[0].Value.ToStringUtf8().ShouldContain("ERROR_REASON_MALFORMED_REQUEST");
    }

    private async Task<StatusCode> PostAsync(string method, byte[] body)
    {
        using var client = Client();
        using var request = Request(method, body);
        using var response = await client.SendAsync(request);
        await response.Content.ReadAsByteArrayAsync();
        return (StatusCode)int.Parse(Header(response, "grpc-status"));
    }

    private HttpRequestMessage Request(string method, byte[] body) => new(HttpMethod.Post, new Uri(server.Address, method))
    {
        Version = HttpVersion.Version20,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        Headers = { { "te", "trailers" } },
        Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/grpc") } },
    };

    private static HttpClient Client() => new(new SocketsHttpHandler());

    private static string Header(HttpResponseMessage response, string name) =>
        (response.Headers.TryGetValues(name, out var values) ? values : response.TrailingHeaders.GetValues(name)).Single();

    private static byte[] Frame(byte[] message)
    {
        var frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        return frame;
    }
}

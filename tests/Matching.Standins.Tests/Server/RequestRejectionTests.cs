using System.Net;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Matching.Standins.Tests.Server;

public sealed class RequestRejectionTests : ServerTest
{
    private static readonly byte[] Empty = Frame.Of(new InteropRequest());

    [Theory(Timeout = TestTimeout)]
    [InlineData("application/grpc")]
    [InlineData("application/grpc+proto")]
    [InlineData("APPLICATION/GRPC; charset=utf-8")]
    public async Task Post_GrpcContentType_IsServed(string contentType)
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, new ByteArrayContent(Empty), contentType);

        response.HttpStatus.ShouldBe(HttpStatusCode.OK);
        response.Headers["content-type"].ShouldBe("application/grpc");
        response.TrailerStatus.ShouldBe("0");
        response.Trailers.ShouldNotContainKey("grpc-message");
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("application/json")]
    [InlineData("application/grpc-web")]
    [InlineData("application/grpcx")]
    [InlineData(null)]
    public async Task Post_OtherContentType_IsUnsupportedMediaType(string? contentType)
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(RawClient.Unary, new ByteArrayContent(Empty), contentType);

        response.HttpStatus.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        response.HeaderStatus.ShouldBe("13");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Get_AMethod_IsNotFound()
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);

        (await client.SendAsync(HttpMethod.Get, RawClient.Unary, null, null)).HttpStatus.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Post_ByHttp11_AsksForUpgrade()
    {
        await using var server = await InteropServer.StartAsync(configureListener: listener => listener.Protocols = HttpProtocols.Http1);
        using var client = new RawClient(server.Address, HttpVersion.Version11);

        var response = await client.PostAsync(RawClient.Unary, Empty);

        response.HttpStatus.ShouldBe(HttpStatusCode.UpgradeRequired);
        response.Headers["upgrade"].ShouldBe("HTTP/2");
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("/matching.interop.v1.InteropService/Missing")]
    [InlineData("/matching.interop.v1.MissingService/Unary")]
    public async Task Post_UnknownMethodOrService_IsUnimplementedInHeadersAlone(string path)
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);

        var response = await client.PostAsync(path, Empty);

        response.HttpStatus.ShouldBe(HttpStatusCode.OK);
        response.Headers["content-type"].ShouldBe("application/grpc");
        response.HeaderStatus.ShouldBe("12");
        response.Body.ShouldBeEmpty();
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("/matching.interop.v1.InteropService/Missing")]
    [InlineData("/matching.interop.v1.MissingService/Unary")]
    public async Task Post_UnknownMethodOrServiceIgnored_IsNotFound(string path)
    {
        await using var server = await InteropServer.StartAsync(configureGrpc: options => options.IgnoreUnknownServices = true);
        using var client = new RawClient(server.Address);

        (await client.PostAsync(path, Empty)).HttpStatus.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Post_UnknownPathWithoutGrpc_IsNotFound()
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);

        (await client.PostAsync("/some/page", new ByteArrayContent([]), "text/plain")).HttpStatus.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Options_PreflightWithoutCors_IsNotAllowed()
    {
        await using var server = await InteropServer.StartAsync();
        using var client = new RawClient(server.Address);
        (string, string)[] headers = [("Origin", "https://example.org"), ("Access-Control-Request-Method", "POST")];

        var response = await client.SendAsync(HttpMethod.Options, RawClient.Unary, null, null, headers);

        response.HttpStatus.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }
}

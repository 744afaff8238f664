using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Grpc.Reflection;
using Grpc.Reflection.V1;
using Matching.Interop.V1;
using Matching.Standins.Tests.Interop;

namespace Matching.Standins.Tests.Server;

public sealed class ReflectionTests : ServerTest
{
    private static readonly SymbolRegistry Registry = SymbolRegistry.FromFiles([InteropReflection.Descriptor, ApiReflection.Descriptor]);

    [Theory]
    [InlineData("matching.interop.v1.InteropService")]
    [InlineData("matching.interop.v1.InteropService.Unary")]
    [InlineData("matching.interop.v1.Failure")]
    public void FileContainingSymbol_OfEachKind_IsFound(string symbol) => Registry.FileContainingSymbol(symbol)!.Name.ShouldBe("interop.proto");

    [Fact]
    public void FileContainingSymbol_OfAnImport_IsFound()
    {
        Registry.FileContainingSymbol("google.protobuf.SourceContext")!.Name.ShouldBe("google/protobuf/source_context.proto");
        Registry.FileContainingSymbol("google.protobuf.Syntax")!.Name.ShouldBe("google/protobuf/type.proto");
        Registry.FileByName("google/protobuf/any.proto").ShouldNotBeNull();
        Registry.FileByName("nothing.proto").ShouldBeNull();
        Registry.FileContainingSymbol("nothing").ShouldBeNull();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task ListServices_OfAServer_NamesEachOnce()
    {
        var response = await AskAsync(new ServerReflectionRequest { ListServices = "" });

        response.ListServicesResponse.Service.Select(service => service.Name).ShouldBe(
            ["matching.interop.v1.InteropService", "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection"],
            ignoreOrder: true);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task FileContainingSymbol_WithImports_BringsThemToo()
    {
        var service = new ReflectionV1ServiceImpl(["api"], Registry);
        var answers = new RecordingWriter<ServerReflectionResponse>();

        await service.ServerReflectionInfo(
            new FixedReader<ServerReflectionRequest>(new ServerReflectionRequest { FileContainingSymbol = "google.protobuf.Api" }), answers, null!);

        var files = answers.Items.Single().FileDescriptorResponse.FileDescriptorProto.Select(file => FileDescriptorProto.Parser.ParseFrom(file).Name);
        files.ShouldBe(
            ["google/protobuf/api.proto", "google/protobuf/source_context.proto", "google/protobuf/type.proto", "google/protobuf/any.proto"], ignoreOrder: true);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Request_OfAnUnsupportedKind_IsUnimplemented()
    {
        var response = await AskAsync(new ServerReflectionRequest { AllExtensionNumbersOfType = "matching.interop.v1.Failure" });

        response.ErrorResponse.ErrorCode.ShouldBe(12);
    }

    private static async Task<ServerReflectionResponse> AskAsync(ServerReflectionRequest request)
    {
        await using var server = await InteropServer.StartAsync();
        using var channel = GrpcChannel.ForAddress(server.Address);
        using var call = new ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(request, Cancel);
        (await call.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        return call.ResponseStream.Current;
    }
}

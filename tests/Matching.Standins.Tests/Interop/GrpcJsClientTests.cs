namespace Matching.Standins.Tests.Interop;

/// <summary>A client by @grpc/grpc-js against our server.</summary>
public sealed class GrpcJsClientTests(GrpcJsClientRun run) : ForeignClientTests(run), IClassFixture<GrpcJsClientRun>;

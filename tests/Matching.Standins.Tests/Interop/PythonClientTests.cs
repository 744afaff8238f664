namespace Matching.Standins.Tests.Interop;

/// <summary>A client by Python's grpcio, over gRPC's C core, against our server.</summary>
public sealed class PythonClientTests(PythonClientRun run) : ForeignClientTests(run), IClassFixture<PythonClientRun>;

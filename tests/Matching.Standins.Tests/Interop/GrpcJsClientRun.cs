using System.Diagnostics;

namespace Matching.Standins.Tests.Interop;

public sealed class GrpcJsClientRun : ForeignClientRun
{
    protected override string? Missing => NodeServer.MissingOnThisMachine;

    protected override ProcessStartInfo Start(string address) => Command("node", Repository.Path("tests", "interop", "node", "client.js"), address);
}

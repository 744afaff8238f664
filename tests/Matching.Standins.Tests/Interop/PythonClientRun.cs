using System.Diagnostics;

namespace Matching.Standins.Tests.Interop;

public sealed class PythonClientRun : ForeignClientRun
{
    // The system's own, for which Debian packages gRPC; a python3 earlier on the path may be another.
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<string?> MissingOnThisMachine = new(FindMissing);

    protected override string? Missing => MissingOnThisMachine.Value;

    protected override ProcessStartInfo Start(string address) => Command(Python, Repository.Path("tests", "interop", "python", "client.py"), address);

    private static string? FindMissing()
    {
        if (!File.Exists(Python))
            return $"{Python} is missing";
        using var probe = Process.Start(Command(Python, "-c", "import grpc, google.protobuf"))!;
        probe.WaitForExit();
        return probe.ExitCode == 0 ? null : $"{Python} has no grpc; install Debian's python3-grpcio";
    }
}

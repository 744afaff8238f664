using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Matching.Server.Interceptors;

/// <summary>The server's instruments. Names follow the semantic conventions of OpenTelemetry for RPC servers.</summary>
public static class Telemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "Matching.Server";

    internal static ActivitySource Activities { get; } = new(Name);

    internal static Meter Meter { get; } = new(Name);

    internal static Histogram<double> Duration { get; } =
        Meter.CreateHistogram<double>("rpc.server.call.duration", "s", "Time from the first byte of a call to its status.");

    internal static UpDownCounter<long> Active { get; } =
        Meter.CreateUpDownCounter<long>("matching.server.active_calls", "{call}", "Calls under way.");

    internal static Counter<long> ImportedRows { get; } =
        Meter.CreateCounter<long>("matching.server.import.rows", "{row}", "Rows of imports, by outcome: imported or rejected.");
}

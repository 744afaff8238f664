using Google.Protobuf.WellKnownTypes;

namespace Matching.Server.Mapping;

/// <summary>Times are kept to the microsecond; what is finer is cut off.</summary>
internal static class TimeMapping
{
    private const int NanosPerMicrosecond = 1000;

    public static DateTimeOffset ToModel(this Timestamp time) =>
        DateTimeOffset.UnixEpoch.AddTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanos / NanosPerMicrosecond * TimeSpan.TicksPerMicrosecond));

    public static Timestamp ToProto(this DateTimeOffset time) => Timestamp.FromDateTimeOffset(time);
}

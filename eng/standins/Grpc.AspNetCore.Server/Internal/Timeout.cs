using System.Globalization;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The grpc-timeout header: up to eight digits and a unit.</summary>
internal static class Timeout
{
    // Eight digits of seconds, the longest that gRPC's C core sends.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(99_999_999);

    public static bool TryParse(string? header, out TimeSpan timeout)
    {
        timeout = default;
        if (header is not { Length: >= 2 and <= 9 }
            || !long.TryParse(header.AsSpan(0, header.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            || value == 0
            || TicksPerUnit(header[^1]) is not { } unit)
            return false;
        timeout = TimeSpan.FromTicks(Math.Clamp((long)(value * unit), 1, Longest.Ticks));
        return true;
    }

    private static double? TicksPerUnit(char unit) => unit switch
    {
        'H' => TimeSpan.TicksPerHour,
        'M' => TimeSpan.TicksPerMinute,
        'S' => TimeSpan.TicksPerSecond,
        'm' => TimeSpan.TicksPerMillisecond,
        'u' => TimeSpan.TicksPerMicrosecond,
        'n' => 1.0 / TimeSpan.NanosecondsPerTick,
        _ => null,
    };
}

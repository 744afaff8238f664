namespace Grpc.Net.Client.Internal;

internal static class GrpcTimeout
{
    private const long MostDigits = 99_999_999;

    private static readonly (long Ticks, char Unit)[] Units =
    [
        (TimeSpan.TicksPerMillisecond, 'm'),
        (TimeSpan.TicksPerSecond, 'S'),
        (TimeSpan.TicksPerMinute, 'M'),
        (TimeSpan.TicksPerHour, 'H'),
    ];

    /// <summary>The grpc-timeout value: the finest unit whose number has at most eight digits, rounded up so that the server never gives up first.</summary>
    public static string Encode(TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero)
            return "1n";
        foreach (var (ticks, unit) in Units)
        {
            var count = (timeout.Ticks + ticks - 1) / ticks;
            if (count <= MostDigits)
                return $"{count}{unit}";
        }
        return $"{MostDigits}H";
    }
}

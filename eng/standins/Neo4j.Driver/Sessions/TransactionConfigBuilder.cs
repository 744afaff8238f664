#nullable disable
namespace Neo4j.Driver;

public sealed class TransactionConfigBuilder
{
    private readonly TransactionConfig _config;
    private readonly ILogger _logger;

    internal TransactionConfigBuilder(ILogger logger, TransactionConfig config)
    {
        _logger = logger;
        _config = config;
    }

    /// <param name="timeout">Rounded up to whole milliseconds; null for the server's default, zero for never.</param>
    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        if (timeout < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(timeout), "Transaction timeout should not be negative.");
        _config.Timeout = timeout is { } exact && exact != TimeSpan.MaxValue ? RoundedUp(exact) : timeout;
        return this;
    }

    public TransactionConfigBuilder WithMetadata(IDictionary<string, object> metadata)
    {
        if (metadata is null)
            throw new ArgumentNullException(nameof(metadata), "Transaction metadata should not be null");
        _config.Metadata = metadata;
        return this;
    }

    private TimeSpan RoundedUp(TimeSpan timeout)
    {
        if (timeout.Ticks % TimeSpan.TicksPerMillisecond == 0)
            return timeout;
        var rounded = TimeSpan.FromMilliseconds(Math.Ceiling(timeout.TotalMilliseconds));
        _logger.Info("Transaction timeout {0} is rounded up to {1}.", timeout, rounded);
        return rounded;
    }
}

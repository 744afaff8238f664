namespace Matching.Storage.Copying;

/// <summary>The clock of a store that a network is copied to: the system's, but for the moment at which a network is created.</summary>
public sealed class CopyClock : TimeProvider
{
    private DateTimeOffset? _pinned;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _pinned ?? System.GetUtcNow();

    internal async Task PinAsync(DateTimeOffset time, Func<Task> work)
    {
        _pinned = time;
        try
        {
            await work().ConfigureAwait(false);
        }
        finally
        {
            _pinned = null;
        }
    }
}

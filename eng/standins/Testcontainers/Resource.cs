namespace DotNet.Testcontainers;

/// <summary>What is removed when it is disposed.</summary>
public abstract class Resource : IAsyncDisposable
{
    protected bool Disposed { get; private set; }

    public async ValueTask DisposeAsync()
    {
        if (Disposed)
            return;
        Disposed = true;
        await DisposeAsyncCore().ConfigureAwait(false);
        GC.SuppressFinalize(this);
    }

    protected abstract ValueTask DisposeAsyncCore();
}

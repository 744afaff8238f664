namespace Grpc.AspNetCore.Server.Internal;

/// <summary>An instance for the length of a call; disposed with it when it was built for the call and the container does not own it.</summary>
internal readonly record struct Activated<T>(T Instance, bool Owned) : IAsyncDisposable where T : class
{
    public ValueTask DisposeAsync()
    {
        if (!Owned)
            return default;
        if (Instance is IAsyncDisposable asynchronous)
            return asynchronous.DisposeAsync();
        (Instance as IDisposable)?.Dispose();
        return default;
    }
}

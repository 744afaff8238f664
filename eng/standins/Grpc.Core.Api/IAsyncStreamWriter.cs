namespace Grpc.Core;

public interface IAsyncStreamWriter<in T>
{
    /// <summary>Applies to the writes that follow; null stands for the default.</summary>
    WriteOptions? WriteOptions { get; set; }

    /// <summary>One write at a time: the next may start when the task has ended.</summary>
    Task WriteAsync(T message);

    Task WriteAsync(T message, CancellationToken cancellationToken) => cancellationToken.CanBeCanceled
        ? throw new NotSupportedException("This stream writer cannot cancel a write.")
        : WriteAsync(message);
}

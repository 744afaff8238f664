namespace Grpc.Core;

[Flags]
public enum WriteFlags
{
    /// <summary>More messages follow at once, so the transport need not flush after this one.</summary>
    BufferHint = 1,

    /// <summary>Sends the message uncompressed whatever the call's encoding.</summary>
    NoCompress = 2,
}

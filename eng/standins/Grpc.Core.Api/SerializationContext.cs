using System.Buffers;

namespace Grpc.Core;

/// <summary>Where a serializer puts its message: one array through <see cref="Complete(byte[])"/>, or a buffer writer ended by <see cref="Complete()"/>.</summary>
public abstract class SerializationContext
{
    public virtual void Complete(byte[] payload) => throw new NotImplementedException();

    public virtual IBufferWriter<byte> GetBufferWriter() => throw new NotImplementedException();

    public virtual void SetPayloadLength(int payloadLength)
    {
    }

    public virtual void Complete() => throw new NotImplementedException();
}

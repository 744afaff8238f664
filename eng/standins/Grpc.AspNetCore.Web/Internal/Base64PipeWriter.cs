using System.Buffers;
using System.Buffers.Text;
using System.IO.Pipelines;

namespace Grpc.AspNetCore.Web.Internal;

/// <summary>Writes base64 to another pipe: what is written between two flushes becomes one padded run, which a client can decode at once.</summary>
internal sealed class Base64PipeWriter(PipeWriter output) : PipeWriter
{
    // Divides by three, so that only a run's last step is padded.
    private const int StepSize = 3 * 1024;

    private readonly ArrayBufferWriter<byte> _pending = new();

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _pending.WrittenCount;

    public override void Advance(int bytes) => _pending.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _pending.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _pending.GetSpan(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        Encode();
        return output.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null)
    {
        Encode();
        output.Complete(exception);
    }

    private void Encode()
    {
        for (var rest = _pending.WrittenSpan; rest.Length > 0;)
        {
            var step = rest[..Math.Min(rest.Length, StepSize)];
            var target = output.GetSpan(Base64.GetMaxEncodedToUtf8Length(step.Length));
            Base64.EncodeToUtf8(step, target, out _, out var written);
            output.Advance(written);
            rest = rest[step.Length..];
        }
        _pending.ResetWrittenCount();
    }
}

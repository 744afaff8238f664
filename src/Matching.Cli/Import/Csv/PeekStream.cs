namespace Matching.Cli.Import.Csv;

/// <summary>A forward-only stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream(Stream inner) : Stream
{
    private byte[] _ahead = [];
    private int _at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer than asked where the stream ends; only before anything was read.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken cancellation)
    {
        var buffer = new byte[Math.Max(count, _ahead.Length)];
        _ahead.CopyTo(buffer, 0);
        var missing = buffer.AsMemory(_ahead.Length);
        var read = await inner.ReadAtLeastAsync(missing, missing.Length, throwOnEndOfStream: false, cancellation);
        _ahead = buffer[..(_ahead.Length + read)];
        return _ahead;
    }

    public void Skip(int peeked) => _at += peeked;

    public override int Read(Span<byte> buffer) => TakeAhead(buffer) is > 0 and var taken ? taken : inner.Read(buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        TakeAhead(buffer.Span) is > 0 and var taken ? taken : await inner.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private int TakeAhead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _ahead.Length - _at);
        _ahead.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}

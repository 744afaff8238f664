using System.Buffers;
using System.IO.Pipelines;
using Grpc.Core;
using Grpc.Net.Compression;
using Microsoft.Net.Http.Headers;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Decompression of the request's messages.</summary>
internal sealed partial class GrpcCall
{
    public PooledBuffer Decompress(ReadOnlySequence<byte> payload)
    {
        var provider = RequestCompression();
        var plain = new PooledBuffer();
        try
        {
            using var stream = provider.CreateDecompressionStream(PipeReader.Create(payload).AsStream());
            for (int read; (read = stream.Read(plain.GetSpan())) > 0;)
            {
                plain.Advance(read);
                MessageFrame.CheckSize(plain.Length, Settings.MaxReceiveMessageSize);
            }
            return plain;
        }
        catch
        {
            plain.Dispose();
            throw;
        }
    }

    private ICompressionProvider RequestCompression()
    {
        var encoding = Http.Request.Headers[HeaderNames.GrpcEncoding].ToString();
        if (encoding is "" or GrpcHeaders.Identity)
            throw new RpcException(new Status(StatusCode.Internal, $"Request sent a compressed message with grpc-encoding value '{encoding}'."));
        return Settings.CompressionProviders.TryGetValue(encoding, out var provider) ? provider : throw UnknownEncoding(encoding);
    }

    private RpcException UnknownEncoding(string encoding)
    {
        string[] supported = [GrpcHeaders.Identity, .. Settings.CompressionProviders.Keys];
        lock (_gate)
        {
            if (!Http.Response.HasStarted)
                Http.Response.Headers[HeaderNames.GrpcAcceptEncoding] = string.Join(",", supported);
        }
        return new RpcException(new Status(
            StatusCode.Unimplemented, $"Unsupported grpc-encoding value '{encoding}'. Supported encodings: {string.Join(", ", supported)}"));
    }
}

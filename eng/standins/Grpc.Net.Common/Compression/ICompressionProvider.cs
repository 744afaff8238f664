using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>A message encoding. Its streams leave the stream they wrap open.</summary>
public interface ICompressionProvider
{
    /// <summary>As in the grpc-encoding header.</summary>
    string EncodingName { get; }

    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    Stream CreateDecompressionStream(Stream stream);
}

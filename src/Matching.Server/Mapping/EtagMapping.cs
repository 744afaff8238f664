using System.Buffers.Binary;
using System.Buffers.Text;
using Matching.Storage;

namespace Matching.Server.Mapping;

/// <summary>Etags are revisions of records, in a form that invites nobody to count on them.</summary>
internal static class EtagMapping
{
    public static string ToEtag(this Revision revision)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, revision.Value);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>The revision; null for a text that is no etag.</summary>
    public static Revision? ToRevision(string etag)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        if (etag.Length != Base64Url.GetEncodedLength(sizeof(long)) || !Base64Url.IsValid(etag) || !Base64Url.TryDecodeFromChars(etag, bytes, out _))
            return null;
        var value = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return value > 0 ? new Revision(value) : null;
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Matching.Model;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>A short stand for a member's id in the change log. Stored, so it must never change; two ids may share one.</summary>
internal static class SubjectHash
{
    public static long Of(MemberId member)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(member.Value), hash);
        return BinaryPrimitives.ReadInt32LittleEndian(hash);
    }
}

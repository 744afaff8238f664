using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Matching.Storage.Json;

namespace Matching.Storage.Copying;

/// <summary>A record of a network as the changes that put it: one, or for a tie one a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Puts">The changes; the reports of a tie in the order of their reporters.</param>
/// <param name="Removal">What removes it; null for a partner or a promotion, which nothing removes.</param>
/// <param name="Number">Place in the history, for a promotion.</param>
internal sealed record NetworkRecord(EntityKind Kind, IReadOnlyList<Change> Puts, Change? Removal, long Number = 0)
{
    /// <summary>Tells records apart: half of a SHA-256, so that millions have different ones.</summary>
    public UInt128 Key { get; } = Digest([Removal ?? Bare(Puts[0])], Number);

    /// <summary>Tells contents apart.</summary>
    public UInt128 Content { get; } = Digest(Puts, Number);

    /// <summary>The record without what it says and refers to, where records of its kind refer to each other or have no removal.</summary>
    public static Change Bare(Change put) => put switch
    {
        Change.PutPartner { Partner: var partner } => new Change.PutPartner(new Model.Partner { Id = partner.Id }),
        Change.PutConcept { Concept: var concept } => new Change.PutConcept(new Model.Concept { Id = concept.Id }),
        Change.SetModelRoles => new Change.SetModelRoles(default, "", "", DateTimeOffset.UnixEpoch),
        _ => put,
    };

    private static UInt128 Digest(IReadOnlyList<Change> changes, long number)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. ChangesJson.ToBytes(changes), .. BitConverter.GetBytes(number)], hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}

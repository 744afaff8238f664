using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Matching.Storage.Json;

namespace Matching.Storage.Copying;

/// <summary>A record of a network as the changes that put it: one, or for a tie one a report.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Puts">The changes; the reports of a tie in the order of their reporters.</param>
/// <param name="Removal">What removes it; null for a partner, which nothing removes.</param>
internal sealed record NetworkRecord(EntityKind Kind, IReadOnlyList<Change> Puts, Change? Removal)
{
    /// <summary>Tells records apart: half of a SHA-256, so that millions have different ones.</summary>
    public UInt128 Key { get; } = Digest([Removal ?? Bare(Puts[0])]);

    /// <summary>Tells contents apart.</summary>
    public UInt128 Content { get; } = Digest(Puts);

    /// <summary>The record without what it refers to, where records of its kind refer to each other.</summary>
    public static Change Bare(Change put) => put switch
    {
        Change.PutPartner { Partner: var partner } => new Change.PutPartner(new Model.Partner { Id = partner.Id }),
        Change.PutConcept { Concept: var concept } => new Change.PutConcept(new Model.Concept { Id = concept.Id }),
        _ => put,
    };

    private static UInt128 Digest(IReadOnlyList<Change> changes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(ChangesJson.ToBytes(changes), hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}

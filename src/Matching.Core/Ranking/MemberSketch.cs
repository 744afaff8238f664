using System.Runtime.InteropServices;
using Matching.Graph;

namespace Matching.Ranking;

/// <summary>What a first glance reads of a member, side by side, so that a glance is a single access to memory: 40 bytes.</summary>
/// <param name="Languages">A bit per language spoken.</param>
/// <param name="Offered">The signature of what the member offers, see <see cref="SignatureOf(int)"/>.</param>
/// <param name="Needed">The signature of what the member needs.</param>
/// <param name="Strength">Sum of the intensities of the member's ties.</param>
/// <param name="Giving">Faded weight of what the member gave.</param>
/// <param name="Degree">Number of contacts.</param>
/// <param name="Locality">Number of the locality; 0 where not known.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct MemberSketch(ulong Languages, ulong Offered, ulong Needed, float Strength, float Giving, int Degree, int Locality)
{
    /// <summary>The sketch of a member.</summary>
    public static MemberSketch Of(MemberAttributes known, int member, float strength, int degree)
    {
        ref readonly var traits = ref known.Members.TraitsOf(member);
        return new(
            traits.Languages, SignatureOf(known.Exchange.Offers[member]), SignatureOf(known.Exchange.Needs[member]), strength, known.Giving[member], degree, traits.Locality);
    }

    /// <summary>One bit of 64 for a concept: sets with no bit in common have no concept in common (Bloom 1970, with one hash).</summary>
    public static ulong SignatureOf(int concept) => 1UL << (concept & 63);

    /// <summary>The signature of a set of concepts.</summary>
    public static ulong SignatureOf(ReadOnlySpan<ConceptWeight> items)
    {
        var signature = 0UL;
        foreach (var item in items)
            signature |= SignatureOf(item.Concept);
        return signature;
    }
}

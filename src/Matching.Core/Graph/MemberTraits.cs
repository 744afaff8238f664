using System.Runtime.InteropServices;
using Matching.Model;

namespace Matching.Graph;

/// <summary>What the engine knows of a member besides ties, offers and needs: 20 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly record struct MemberTraits
{
    /// <summary>A bit per language spoken, of the 64 most common in the network.</summary>
    public required ulong Languages { get; init; }

    /// <summary>Number of the locality; 0 where not known.</summary>
    public required int Locality { get; init; }

    /// <summary>Number of the partner that enrolled the member; 0 where none.</summary>
    public required int Partner { get; init; }

    /// <summary>Introductions the member is willing to have open at once, 0 to 100.</summary>
    public required byte Capacity { get; init; }

    /// <summary>A bit per <see cref="TimeSlot"/>; 0 where not said.</summary>
    public required byte Slots { get; init; }

    /// <summary>What the member agreed to.</summary>
    public Consents Consents
    {
        get => (Consents)consents;
        init => consents = (byte)value;
    }

    /// <summary>Socioeconomic band; never a ranking feature.</summary>
    public SocioeconomicBand Band
    {
        get => (SocioeconomicBand)band;
        init => band = (byte)value;
    }

    /// <summary>Whether the member may be suggested to others and receive suggestions: consent to matching, and capacity above 0.</summary>
    public bool IsOpenToMatching => Capacity > 0 && Agrees(Consents.Matching);

    /// <summary>Whether the member may be named as an introducer: consent to introducing, and capacity above 0.</summary>
    public bool IsOpenToIntroducing => Capacity > 0 && Agrees(Consents.Introducing);

    /// <summary>Whether the member agreed to something.</summary>
    public bool Agrees(Consents to) => ((Consents)consents & to) == to;

    private readonly byte consents;
    private readonly byte band;

    internal static byte SlotsOf(Availability? availability)
    {
        var slots = 0;
        foreach (var slot in availability?.Slots ?? [])
            slots |= 1 << (int)slot;
        return (byte)slots;
    }

    internal static ulong LanguagesOf(ValueList<string> languages, IReadOnlyList<string> tags)
    {
        var set = 0UL;
        for (var bit = 0; bit < tags.Count; bit++)
        {
            if (languages.Any(language => PrimaryTag(language) == tags[bit]))
                set |= 1UL << bit;
        }
        return set;
    }

    // Whoever speaks es-MX and whoever speaks es understand each other.
    internal static string PrimaryTag(string language)
    {
        var end = language.IndexOf('-', StringComparison.Ordinal);
        return (end < 0 ? language : language[..end]).ToLowerInvariant();
    }
}

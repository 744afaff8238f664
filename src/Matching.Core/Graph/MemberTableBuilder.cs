using System.Runtime.InteropServices;
using Matching.Model;

namespace Matching.Graph;

/// <summary>Collects members, in order of id, and numbers them by locality once the first is asked for: all have to be added before.</summary>
internal sealed class MemberTableBuilder
{
    // What a 64-bit set holds; a language beyond that is spoken by so few that it can be left to the other features.
    private const int LanguageBits = 64;

    private readonly List<MemberId> ids = [];
    private readonly List<string> names = [];
    private readonly List<MemberTraits> traits = [];
    private readonly RowsBuilder<int> languages = new();
    private readonly NameIndex languageNames = new();
    private readonly NameIndex localities = new();
    private readonly NameIndex partners = new();
    private readonly Dictionary<MemberId, int> added = [];
    private int[]? places;

    public int Count => ids.Count;

    /// <summary>By number as they were added: the index.</summary>
    public int[] Places => places ??= PlacesByLocality();

    public int IndexOf(MemberId id) => Places[added[id]];

    public void Add(Member member)
    {
        var number = ids.Count;
        added.Add(member.Id, number);
        ids.Add(member.Id);
        names.Add(member.DisplayName);
        foreach (var language in member.Languages)
            languages.Add(number, languageNames.NumberOf(MemberTraits.PrimaryTag(language)));
        traits.Add(new MemberTraits
        {
            Languages = 0,
            Locality = localities.NumberOf(member.Locality),
            Partner = partners.NumberOf(member.Partner?.Value ?? ""),
            Capacity = (byte)Math.Clamp(member.Capacity, 0, byte.MaxValue),
            Slots = MemberTraits.SlotsOf(member.Availability),
            Consents = member.Consents,
            Band = member.Band,
        });
    }

    public MemberTable Build()
    {
        var spoken = languages.Build(ids.Count);
        var (bits, tags) = MostSpoken(spoken);
        var columns = new MemberTraits[ids.Count];
        for (var member = 0; member < columns.Length; member++)
        {
            var set = 0UL;
            foreach (var language in spoken[member])
                set |= bits[language];
            columns[member] = traits[member] with { Languages = set };
        }
        return new MemberTable(InPlace<MemberId>(CollectionsMarshal.AsSpan(ids)), InPlace<string>(CollectionsMarshal.AsSpan(names)), InPlace<MemberTraits>(columns), localities.ToArray(), partners.ToArray(), tags);
    }

    private int[] PlacesByLocality()
    {
        var placed = new int[ids.Count];
        var place = 0;
        foreach (var number in Enumerable.Range(0, placed.Length).OrderBy(number => traits[number].Locality))
            placed[number] = place++;
        return placed;
    }

    private T[] InPlace<T>(ReadOnlySpan<T> column)
    {
        var moved = new T[column.Length];
        for (var number = 0; number < moved.Length; number++)
            moved[Places[number]] = column[number];
        return moved;
    }

    private (ulong[] Bits, string[] Tags) MostSpoken(Rows<int> spoken)
    {
        var tags = languageNames.ToArray();
        var speakers = new int[tags.Length];
        for (var member = 0; member < spoken.Count; member++)
        {
            foreach (var language in spoken[member])
                speakers[language]++;
        }

        var order = Enumerable.Range(0, tags.Length).Where(language => speakers[language] > 0)
            .OrderByDescending(language => speakers[language]).ThenBy(language => tags[language], StringComparer.Ordinal)
            .Take(LanguageBits).ToArray();
        var bits = new ulong[tags.Length];
        for (var bit = 0; bit < order.Length; bit++)
            bits[order[bit]] = 1UL << bit;
        return (bits, [.. order.Select(language => tags[language])]);
    }
}

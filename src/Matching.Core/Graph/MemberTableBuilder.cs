using Matching.Model;

namespace Matching.Graph;

/// <summary>Collects members, in order of id, as columns.</summary>
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
    private readonly Dictionary<MemberId, int> indexes = [];

    public int Count => ids.Count;

    public int IndexOf(MemberId id) => indexes[id];

    public void Add(Member member)
    {
        var index = ids.Count;
        indexes.Add(member.Id, index);
        ids.Add(member.Id);
        names.Add(member.DisplayName);
        foreach (var language in member.Languages)
            languages.Add(index, languageNames.NumberOf(MemberTraits.PrimaryTag(language)));
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
        return new MemberTable([.. ids], [.. names], columns, localities.ToArray(), partners.ToArray(), tags);
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

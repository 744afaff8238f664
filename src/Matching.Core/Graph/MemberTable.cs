using System.Numerics;
using Matching.Model;

namespace Matching.Graph;

/// <summary>
/// Members as columns; a member is an index from 0, by locality and in order of id within one: people know those near by, so what a question reads lies together.
/// </summary>
public sealed class MemberTable
{
    private readonly MemberId[] ids;
    private readonly string[] names;
    private readonly MemberTraits[] traits;
    private readonly string[] localities;
    private readonly string[] partners;
    private readonly MemberIndex index;
    private readonly int[] firstOf;

    internal MemberTable(MemberId[] ids, string[] names, MemberTraits[] traits, string[] localities, string[] partners, string[] languages)
    {
        this.ids = ids;
        this.names = names;
        this.traits = traits;
        this.localities = localities;
        this.partners = partners;
        Languages = languages;
        index = new MemberIndex(ids);
        firstOf = FirstOf(traits, localities.Length);
        LargePages.Ask(traits);
    }

    /// <summary>Number of members.</summary>
    public int Count => ids.Length;

    /// <summary>Primary tags of the languages with a bit in <see cref="MemberTraits.Languages"/>, in order of the bits.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Id of a member.</summary>
    public MemberId IdOf(int member) => ids[member];

    /// <summary>Name of a member for people; the id where there is no name.</summary>
    public string NameOf(int member) => names[member] is { Length: > 0 } name ? name : ids[member].Value;

    /// <summary>What the engine knows of a member.</summary>
    public ref readonly MemberTraits TraitsOf(int member) => ref traits[member];

    /// <summary>Where a member lives, in the network's words; empty where not known.</summary>
    public string LocalityOf(int member) => localities[traits[member].Locality];

    /// <summary>The first member of a locality, by number; the first of a later one, or <see cref="Count"/>, where nobody lives there.</summary>
    internal int FirstIn(int locality) => firstOf[locality];

    /// <summary>Ids of the partners that enrolled members, by the numbers in <see cref="MemberTraits.Partner"/>; empty for 0.</summary>
    internal IReadOnlyList<string> Partners => partners;

    /// <summary>Index of a member; −1 where there is none.</summary>
    public int Find(MemberId id) => index.Find(id);

    /// <summary>First language that the two share, by bit; null where there is none.</summary>
    public string? SharedLanguage(int member, int other)
    {
        var shared = traits[member].Languages & traits[other].Languages;
        return shared == 0 ? null : Languages[BitOperations.TrailingZeroCount(shared)];
    }

    private static int[] FirstOf(MemberTraits[] traits, int localities)
    {
        var first = new int[localities + 1];
        foreach (ref readonly var member in traits.AsSpan())
            first[member.Locality + 1]++;
        for (var locality = 0; locality < localities; locality++)
            first[locality + 1] += first[locality];
        return first;
    }

    internal bool Describes(Member member, int index)
    {
        ref readonly var known = ref traits[index];
        return names[index] == member.DisplayName
            && localities[known.Locality] == member.Locality
            && partners[known.Partner] == (member.Partner?.Value ?? "")
            && known.Slots == MemberTraits.SlotsOf(member.Availability)
            && known.Languages == MemberTraits.LanguagesOf(member.Languages, Languages);
    }

    /// <summary>Memory held by the columns, in bytes, ids and names left out.</summary>
    public unsafe long EstimateBytes => ((long)traits.Length * sizeof(MemberTraits)) + index.EstimateBytes + (firstOf.Length * 4L);
}

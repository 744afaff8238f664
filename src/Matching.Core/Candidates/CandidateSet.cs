using Matching.Model;
using Matching.Suggestions;

namespace Matching.Candidates;

/// <summary>Candidates of one question with where each came from, in the order in which they were found. Reused.</summary>
internal sealed class CandidateSet
{
    private static readonly CandidateSource[] All = Enum.GetValues<CandidateSource>();

    private byte[] sources = [];
    private int[] members = [];
    private int count;

    public ReadOnlySpan<int> Members => members.AsSpan(..count);

    public void Reset(int length)
    {
        if (sources.Length < length)
            (sources, members, count) = (new byte[length], new int[length], 0);
        foreach (var member in Members)
            sources[member] = 0;
        count = 0;
    }

    public void Add(int member, CandidateSource source)
    {
        if (sources[member] == 0)
            members[count++] = member;
        sources[member] |= (byte)(1 << (int)source);
    }

    public ValueList<CandidateSource> SourcesOf(int member)
    {
        var found = sources[member];
        return All.Where(source => (found & (1 << (int)source)) != 0).ToValueList();
    }
}

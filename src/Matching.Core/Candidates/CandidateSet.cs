using Matching.Graph;
using Matching.Model;
using Matching.Suggestions;

namespace Matching.Candidates;

/// <summary>Candidates of one question with where each came from, in the order in which they were found. Reused.</summary>
internal sealed class CandidateSet
{
    // A list for every set of sources, so that telling them costs nothing.
    private static readonly ValueList<CandidateSource>[] Lists = [.. Enumerable.Range(0, 256).Select(ListOf)];

    // A few more than sources bring to most.
    private const int Usual = 1_500;

    private readonly LocalIndex index = new();
    private byte[] sources = new byte[256];

    public ReadOnlySpan<int> Members => index.Nodes;

    public void Reset()
    {
        sources.AsSpan(..index.Count).Clear();
        index.Reset(Usual);
    }

    public void Add(int member, CandidateSource source)
    {
        var entry = index.Add(member);
        if (entry == sources.Length)
            Array.Resize(ref sources, 2 * entry);
        sources[entry] |= (byte)(1 << (int)source);
    }

    public ValueList<CandidateSource> SourcesOf(int member) => Lists[BitsOf(member)];

    /// <summary>The sources as they are told: ways through people who could be concluded from a source are told as walks.</summary>
    public ValueList<CandidateSource> ToldSourcesOf(int member)
    {
        const int Concealed = (1 << (int)CandidateSource.MutualContacts) | (1 << (int)CandidateSource.PathsOfThree);
        var found = BitsOf(member);
        return Lists[(found & Concealed) == 0 ? found : (found & ~Concealed) | (1 << (int)CandidateSource.Walk)];
    }

    private int BitsOf(int member) => index.Find(member) is >= 0 and var entry ? sources[entry] : 0;

    private static ValueList<CandidateSource> ListOf(int bits) =>
        Enum.GetValues<CandidateSource>().Where(source => (bits & (1 << (int)source)) != 0).ToValueList();
}

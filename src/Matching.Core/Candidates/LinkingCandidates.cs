using Matching.Graph;
using Matching.Model;
using Matching.Randomness;
using Matching.Suggestions;

namespace Matching.Candidates;

/// <summary>
/// Finds people of the other bands, starting in the member's locality, so that linking ties are among what is ranked. Only where both sides agreed to
/// the use of their band; what it brings is ranked without it.
/// </summary>
internal static class LinkingCandidates
{
    private static readonly SocioeconomicBand[] Bands = [SocioeconomicBand.Low, SocioeconomicBand.Middle, SocioeconomicBand.High];

    private const int MostScanned = 512;

    public static void Collect(NetworkView view, int member, CandidateFilter filter, CandidateSet candidates, ref SeededRandom random)
    {
        if (BandOf(view, member) is not { } own)
            return;
        foreach (var band in Bands)
        {
            var posting = view.Snapshot.Bands[band];
            if (band != own && posting.Length > 0)
                Take(view, posting, LocalPosting.StartFor(view.Snapshot.Members, posting, member, ref random), own, filter, candidates);
        }
    }

    private static void Take(
        NetworkView view, ReadOnlySpan<int> posting, int start, SocioeconomicBand own, CandidateFilter filter, CandidateSet candidates)
    {
        var left = CandidateLimits.OtherBands / (Bands.Length - 1);
        for (var i = 0; i < Math.Min(posting.Length, MostScanned) && left > 0; i++)
        {
            var other = posting[(start + i) % posting.Length];
            if (!filter.Admits(other) || BandOf(view, other) is not { } theirs || theirs == own)
                continue;
            candidates.Add(other, CandidateSource.OtherBand);
            left--;
        }
    }

    // As of now: a consent that was withdrawn since the snapshot counts no more.
    private static SocioeconomicBand? BandOf(NetworkView view, int member)
    {
        var traits = view.TraitsOf(member);
        return traits.Band != SocioeconomicBand.Unstated && traits.Agrees(Consents.BandUse) ? traits.Band : null;
    }
}

using Matching.Graph;
using Matching.Model;

namespace Matching.Insight;

/// <summary>
/// Economic connectedness, exposure and friending bias (Chetty et al., "Social capital II", Nature 608, 2022, equations 1 to 3): EC of a band is the mean share
/// of high-band people among its members' contacts, divided by their share of the network; exposure is the same of the people in the settings its
/// members share with others (circles, partners, localities); and EC = (1 − bias) · exposure. Members whose band is not stated are left out
/// on both sides of every share.
/// </summary>
public static class EconomicConnectedness
{
    /// <summary>Measures the ties of one band.</summary>
    /// <param name="contacts">The ties; weights do not count.</param>
    /// <param name="settings">By member: numbers, from 0, of the settings that the member is in, each once.</param>
    /// <param name="bands">By member.</param>
    /// <param name="band">The band whose members are asked; usually the low one.</param>
    public static EconomicConnectednessResult Of(
        WeightedGraph contacts, Rows<int> settings, ReadOnlySpan<SocioeconomicBand> bands, SocioeconomicBand band = SocioeconomicBand.Low)
    {
        if (bands.Length != contacts.NodeCount || settings.Count != contacts.NodeCount)
            throw new ArgumentException($"{bands.Length} bands and settings of {settings.Count} members for {contacts.NodeCount} nodes.", nameof(bands));
        var network = BandCount.Of(bands);
        var inSettings = CountSettings(settings, bands);
        var (friends, met) = (new MeanShare(), new MeanShare());
        for (var member = 0; member < bands.Length; member++)
        {
            if (bands[member] != band)
                continue;
            friends.Add(ShareOfContacts(contacts.NeighboursOf(member), bands));
            met.Add(ShareOfMet(settings[member], inSettings, bands[member]));
        }
        return new EconomicConnectednessResult(friends.Mean / network.HighShare, met.Mean / network.HighShare, friends.Count, met.Count);
    }

    private static double ShareOfContacts(ReadOnlySpan<int> contacts, ReadOnlySpan<SocioeconomicBand> bands)
    {
        var count = default(BandCount);
        foreach (var contact in contacts)
            count = count.With(bands[contact]);
        return count.HighShare;
    }

    private static double ShareOfMet(ReadOnlySpan<int> settings, BandCount[] counts, SocioeconomicBand own)
    {
        var shares = new MeanShare();
        // Nobody meets themselves.
        foreach (var setting in settings)
            shares.Add(counts[setting].Without(own).HighShare);
        return shares.Mean;
    }

    private static BandCount[] CountSettings(Rows<int> settings, ReadOnlySpan<SocioeconomicBand> bands)
    {
        var counts = new List<BandCount>();
        for (var member = 0; member < settings.Count; member++)
        {
            foreach (var setting in settings[member])
            {
                while (counts.Count <= setting)
                    counts.Add(default);
                counts[setting] = counts[setting].With(bands[member]);
            }
        }
        return [.. counts];
    }
}

using Matching.Model;

namespace Matching.Insight;

/// <summary>People whose band is stated, and how many of them are in the high one.</summary>
internal readonly record struct BandCount(int Stated, int High)
{
    /// <summary>Not a number where no band is stated.</summary>
    public double HighShare => (double)High / Stated;

    public static BandCount Of(ReadOnlySpan<SocioeconomicBand> bands)
    {
        var count = default(BandCount);
        foreach (var band in bands)
            count = count.With(band);
        return count;
    }

    public BandCount With(SocioeconomicBand band) => Plus(band, 1);

    public BandCount Without(SocioeconomicBand band) => Plus(band, -1);

    private BandCount Plus(SocioeconomicBand band, int people) =>
        new(Stated + (band == SocioeconomicBand.Unstated ? 0 : people), High + (band == SocioeconomicBand.High ? people : 0));
}

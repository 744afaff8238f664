using Matching.Model;

namespace Matching.Graph;

/// <summary>Members by band, of those who agreed to the use of theirs; for finding linking candidates, never for ranking them. Immutable.</summary>
public sealed class BandIndex
{
    private readonly Rows<int> members;

    private BandIndex(Rows<int> members) => this.members = members;

    /// <summary>Members of a band, ascending, so that those of a locality follow each other; none for <see cref="SocioeconomicBand.Unstated"/>.</summary>
    public ReadOnlySpan<int> this[SocioeconomicBand band] => members[(int)band];

    /// <summary>Memory held, in bytes.</summary>
    public long EstimateBytes => members.EstimateBytes;

    internal static BandIndex Build(MemberTable table)
    {
        var rows = new RowsBuilder<int>();
        for (var member = 0; member < table.Count; member++)
        {
            var traits = table.TraitsOf(member);
            if (traits.Band != SocioeconomicBand.Unstated && traits.Agrees(Consents.BandUse))
                rows.Add((int)traits.Band, member);
        }
        return new BandIndex(rows.Build(Enum.GetValues<SocioeconomicBand>().Length));
    }
}

namespace Matching.Cli.Evaluation;

/// <summary>What is known of two households that are tied, while the files are read. Whoever hides the pair hides all of it.</summary>
internal sealed class VillagePair
{
    /// <summary>The kinds of relation.</summary>
    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Who of the two turned to the other for what, as <see cref="VillageTurns.BitOf"/> makes it of what their people told.</summary>
    public uint Turns { get; set; }
}

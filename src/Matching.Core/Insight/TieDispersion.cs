namespace Matching.Insight;

/// <summary>The dispersion of one of a member's ties.</summary>
/// <param name="Contact">The other side.</param>
/// <param name="Embeddedness">Number of mutual contacts.</param>
/// <param name="Absolute">Pairs of mutual contacts whom nothing but the two connects.</param>
/// <param name="Normalised">The same by embeddedness, as <see cref="DispersionParameters"/> say; 0 where nobody is mutual and no offset is set.</param>
/// <param name="Recursive">The recursive dispersion, in which pairs count more that are dispersed ties themselves; 0 without mutual contacts.</param>
public readonly record struct TieDispersion(int Contact, int Embeddedness, int Absolute, double Normalised, double Recursive);

namespace Matching.Cli.Import;

/// <summary>A field of a row.</summary>
/// <param name="Name">Name in the contract.</param>
/// <param name="Needed">Whether a row without it is rejected.</param>
/// <param name="Many">Whether it can have several values.</param>
internal sealed record RowField(string Name, bool Needed = false, bool Many = false);

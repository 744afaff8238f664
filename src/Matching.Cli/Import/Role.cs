namespace Matching.Cli.Import;

/// <summary>What the rows of a file are, in the order in which they are imported: later roles refer to earlier ones.</summary>
internal enum Role
{
    Partners,
    Concepts,
    Serves,
    Members,
    Offers,
    Needs,
    Ties,
    Interactions,
    Outcomes,
}

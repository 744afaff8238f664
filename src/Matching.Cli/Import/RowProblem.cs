namespace Matching.Cli.Import;

/// <summary>What is wrong with a row.</summary>
/// <param name="Field">The file's column where there is one, else the field of the contract.</param>
/// <param name="Value">What was found there.</param>
/// <param name="Reason">In words for people.</param>
internal sealed record RowProblem(string Field, string Value, string Reason)
{
    private const int LongestValue = 200;

    public string Value { get; } = Value.Length <= LongestValue ? Value : Value[..LongestValue];
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Cli.Tests.Neo4j;

/// <summary>A query of docs/exploring.md with the table of its results that follows it.</summary>
/// <param name="Question">The heading.</param>
/// <param name="Cypher">The query.</param>
/// <param name="Table">The lines of the table; none where none is there.</param>
public sealed partial record DocumentedQuery(string Question, string Cypher, IReadOnlyList<string> Table)
{
    public static IReadOnlyList<DocumentedQuery> In(string text) =>
        [.. Section().Matches(Settled(text)).Select(m => new DocumentedQuery(m.Groups["question"].Value, m.Groups["cypher"].Value, m.Groups["table"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The text with the tables that were found in place of those that were there.</summary>
    public static string Rewrite(string text, IReadOnlyDictionary<string, IReadOnlyList<string>> tables) => Section().Replace(
        Settled(text), m => m.Value[..(m.Value.IndexOf("\n```\n\n", StringComparison.Ordinal) + 6)] + string.Join('\n', tables[m.Groups["question"].Value]) + "\n\n");

    public static string Line(IEnumerable<object?> cells) => $"| {string.Join(" | ", cells.Select(Cell))} |";

    private static string Settled(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n\n";

    private static string Cell(object? value) => value switch
    {
        IEnumerable<object?> list => string.Join(", ", list.Select(Cell)),
        double number => number.ToString("0.##", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    [GeneratedRegex("^## (?<question>[^\n]+)\n(?:(?!^## )[^\n]*\n)*?```cypher\n(?<cypher>.*?)\n```\n\n(?<table>(?:\\|[^\n]*\n)*)\n?", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Section();
}

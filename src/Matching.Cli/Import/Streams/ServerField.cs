using System.Globalization;
using System.Text.RegularExpressions;
using Matching.V1;

namespace Matching.Cli.Import.Streams;

/// <summary>A field as the server names it, such as "offers[2].concept_id" or "reports[0].intensity".</summary>
internal static partial class ServerField
{
    /// <summary>The list and index that the field begins with; null where it begins with neither.</summary>
    public static (string List, int Index, string Tail)? Item(string field) =>
        Pattern().Match(field) is { Success: true } match
            ? (match.Groups["list"].Value, int.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture), match.Groups["rest"].Value)
            : null;

    /// <summary>What the server says of a row, in the words of the row's file.</summary>
    public static RowProblem Problem(RowOrigin origin, RejectedRow rejected) =>
        new(origin.File.Label(RowField(rejected.Field)), rejected.Value, rejected.Description);

    private static string RowField(string field) => Item(field) switch
    {
        ("reports", _, var rest) => rest,
        ({ } list, _, _) => list,
        _ => field is "availability.hours_per_week" or "availability.slots" ? field["availability.".Length..] : field,
    };

    [GeneratedRegex(@"^(?:\w+\.)?(?<list>offers|needs|serves_ids|partners_with|languages|reports|slots)\[(?<index>\d+)\]\.?(?<rest>.*)$")]
    private static partial Regex Pattern();
}

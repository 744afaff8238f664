using Matching.Cli.Import.Rows;

namespace Matching.Cli.Import.Steps;

/// <summary>What makes two rows of a role the same record.</summary>
/// <param name="Role">The role.</param>
/// <param name="Field">The field that a duplicate is reported at.</param>
/// <param name="Of">The key of a row.</param>
internal sealed record RowKey(Role Role, string Field, Func<MappedRow, string> Of)
{
    public static RowKey Tie { get; } = new(Role.Ties, "other_member_id", OfTie);

    public static RowKey Interaction { get; } = new(Role.Interactions, "interaction_id", row => row.Text("interaction_id"));

    public static RowKey Outcome { get; } = new(Role.Outcomes, "outcome_id", row => row.Text("outcome_id"));

    // One report a reporter, whichever side comes first.
    private static string OfTie(MappedRow row)
    {
        var (one, other) = (row.Text("member_id"), row.Text("other_member_id"));
        if (string.CompareOrdinal(one, other) > 0)
            (one, other) = (other, one);
        return string.Join('\n', one, other, row.Text("kind"), row.Text("reporter_id"));
    }
}

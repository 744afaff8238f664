using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>Outcomes for people, narrow enough that ids can be copied; who was suggested to whom and in which list is for programs.</summary>
internal static class OutcomeTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            console.MarkupLine("[grey]no outcomes yet[/]");
            return;
        }
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey));
        foreach (var column in (string[])["when", "who", "answered", "about", "id"])
            table.AddColumn(new TableColumn(column).NoWrap());
        foreach (var outcome in outcomes)
            table.AddRow([.. Cells(outcome).Select(cell => new Text(cell))]);
        console.Write(table);
    }

    private static string[] Cells(Outcome outcome)
    {
        var byMember = outcome.AnsweredBy == OutcomeSide.Member;
        var (who, other) = byMember ? (outcome.MemberId, outcome.CandidateId) : (outcome.CandidateId, outcome.MemberId);
        return [$"{outcome.Time.ToDateTimeOffset():yyyy-MM-dd}", who, Word(outcome.Kind), other, outcome.OutcomeId];
    }

    private static string Word(OutcomeKind kind) => kind switch
    {
        OutcomeKind.NotNow => "not now",
        OutcomeKind.MetAgain => "met again",
        OutcomeKind.NeedMet => "need met",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

using System.CommandLine;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Matching.Cli.Import.Rows;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching outcome report`: what one side of a suggestion answered.</summary>
internal static class OutcomeReportCommand
{
    private static readonly Argument<string> Member = new("MEMBER") { Description = "The member to whom the candidate was suggested" };

    private static readonly Argument<string> Candidate = new("CANDIDATE") { Description = "The candidate" };

    private static readonly Argument<string> Kind = new("WHAT") { Description = "declined, not-now, accepted, met, met-again or need-met" };

    private static readonly Option<string> By = new("--by") { Description = "Who answers, member or candidate (member)", HelpName = "SIDE", DefaultValueFactory = _ => "member" };

    private static readonly Option<string> Record = new("--record") { Description = "Recorded list in which the candidate was shown", HelpName = "ID", DefaultValueFactory = _ => "" };

    private static readonly Option<DateTimeOffset?> Time = new("--time")
    {
        Description = "When, such as 2031-05-06T18:00Z (now)",
        HelpName = "TIME",
        CustomParser = result => Parse(result.Tokens[0].Value, result.AddError),
    };

    public static Command Create(CliContext context)
    {
        var command = new Command("report", "Reports what one side of a suggestion answered") { Member, Candidate, Kind, By, Record, Time };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var outcome = new Outcome
        {
            MemberId = parsed.GetRequiredValue(Member),
            CandidateId = parsed.GetRequiredValue(Candidate),
            AnsweredBy = Choice<OutcomeSide>("--by", parsed.GetRequiredValue(By)),
            Kind = Choice<OutcomeKind>("WHAT", parsed.GetRequiredValue(Kind)),
            RecordId = parsed.GetRequiredValue(Record),
            Time = parsed.GetValue(Time) is { } time ? Timestamp.FromDateTimeOffset(time) : null,
        };
        using var connection = context.Connect(parsed);
        var network = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation);
        var answer = await connection.Outcomes.ReportOutcomeAsync(new ReportOutcomeRequest { NetworkId = network, Outcome = outcome }, cancellationToken: cancellation);
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, answer);
        else
            OutcomeTable.Write(context.Terminal.Out, [answer.Outcome]);
        return ExitCode.Success;
    }

    private static T Choice<T>(string what, string text)
        where T : struct, System.Enum =>
        Choices<T>.Find(text) is { } found && !EqualityComparer<T>.Default.Equals(found, default)
            ? found
            : throw new UsageException($"{what} is {string.Join(", ", Choices<T>.Words.Select(word => word.Replace('_', '-')))}; got \"{text}\".");

    private static DateTimeOffset? Parse(string text, Action<string> refuse)
    {
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            return time;
        refuse($"--time \"{text}\" is no time.");
        return null;
    }
}

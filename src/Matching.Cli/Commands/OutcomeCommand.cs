using System.CommandLine;
using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching outcome`: what came of suggestions.</summary>
internal static class OutcomeCommand
{
    private static readonly Option<string> Member = new("--member")
    {
        Description = "Only what this member answered", HelpName = "MEMBER", DefaultValueFactory = _ => "",
    };

    public static Command Create(CliContext context)
    {
        var list = new Command("list", "Lists what was answered, in order of id; for staff") { Member };
        context.Run(list, (parsed, cancellation) => ListAsync(context, parsed, cancellation));
        return new Command("outcome", "Reports and lists what came of suggestions") { OutcomeReportCommand.Create(context), list };
    }

    private static async Task<int> ListAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var network = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation);
        var outcomes = await Listing.OutcomesAsync(connection.Outcomes, network, parsed.GetRequiredValue(Member), cancellation).ToListAsync(cancellation);
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, new ListOutcomesResponse { Outcomes = { outcomes } });
        else
            OutcomeTable.Write(context.Terminal.Out, outcomes);
        return ExitCode.Success;
    }
}

using System.CommandLine;
using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching suggest`: whom it would help a member to know.</summary>
internal static class SuggestCommand
{
    private const int DefaultLimit = 10;

    private static readonly Argument<string> Member = new("MEMBER") { Description = "Id of the member" };

    private static readonly Option<int> Limit = new("--limit") { Description = "How many, at most 100", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };

    private static readonly Option<bool> Explain = new("--explain") { Description = "All reasons, with what each added to the score" };

    private static readonly Option<bool> Record = new("--record") { Description = "Record the answer, because it is shown to the member as it is" };

    private static readonly Option<double> Exploration = new("--exploration")
    {
        Description = "Chance of each place, 0 to 0.5, to be left to chance; only with --record", HelpName = "CHANCE", DefaultValueFactory = _ => 0,
    };

    public static Command Create(CliContext context)
    {
        var command = new Command("suggest", "Suggests bridging connections for a member") { Member, Limit, Explain, Record, Exploration };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var network = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation);
        var request = new SuggestConnectionsRequest
        {
            NetworkId = network,
            MemberId = parsed.GetRequiredValue(Member),
            Limit = parsed.GetValue(Limit),
            Record = parsed.GetValue(Record),
            Exploration = parsed.GetValue(Exploration),
        };
        var answer = await connection.Matching.SuggestConnectionsAsync(request, cancellationToken: cancellation);
        if (context.IsJson(parsed))
        {
            JsonOutput.Write(context.Terminal.Output, answer);
            return ExitCode.Success;
        }
        var people = await People.OfAsync(connection, network, [request.MemberId, .. answer.Suggestions.Select(one => one.MemberId)], cancellation);
        new SuggestionTable(context.Terminal.Out, people, parsed.GetValue(Explain)).Write(request.MemberId, answer);
        return ExitCode.Success;
    }
}

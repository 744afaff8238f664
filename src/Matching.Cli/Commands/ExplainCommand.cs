using System.CommandLine;
using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.V1;

namespace Matching.Cli.Commands;

/// <summary>`matching explain`: every contribution to the score of one suggestion.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string> Member = new("MEMBER") { Description = "Id of the member" };

    private static readonly Argument<string> Candidate = new("CANDIDATE") { Description = "Id of the person suggested" };

    public static Command Create(CliContext context)
    {
        var command = new Command("explain", "Explains why somebody is suggested to a member") { Member, Candidate };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        using var connection = context.Connect(parsed);
        var network = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation);
        var request = new ExplainSuggestionRequest
        {
            NetworkId = network,
            MemberId = parsed.GetRequiredValue(Member),
            CandidateId = parsed.GetRequiredValue(Candidate),
        };
        var answer = await connection.Matching.ExplainSuggestionAsync(request, cancellationToken: cancellation);
        if (context.IsJson(parsed))
        {
            JsonOutput.Write(context.Terminal.Output, answer);
            return ExitCode.Success;
        }
        var people = await People.OfAsync(connection, network, [request.MemberId, request.CandidateId], cancellation);
        new ExplanationView(context.Terminal.Out, people).Write(request.MemberId, answer);
        return ExitCode.Success;
    }
}

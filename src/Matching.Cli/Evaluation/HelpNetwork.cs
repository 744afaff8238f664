using Matching.Graph;
using Matching.Model;
using Matching.Storage;

namespace Matching.Cli.Evaluation;

/// <summary>A history of answers as a network that the product serves: an interaction for every answer, and nothing else.</summary>
internal static class HelpNetwork
{
    public static SnapshotParts Of(IReadOnlyList<HelpAnswer> answers, int members)
    {
        var builder = new SnapshotBuilder();
        Load(builder, answers, members);
        return builder.PartsOf(builder.Build());
    }

    private static void Load(IGraphSink sink, IReadOnlyList<HelpAnswer> answers, int members)
    {
        sink.Network(new Network(new NetworkId("answers"), "", DateTimeOffset.UnixEpoch), new Revision(1));
        for (var member = 0; member < members; member++)
            sink.Member(new Stored<Member>(new Member { Id = IdOf(member), Consents = Consents.Matching }, new Revision(1), DateTimeOffset.UnixEpoch));
        for (var number = 0; number < answers.Count; number++)
        {
            sink.Interaction(new Interaction
            {
                Id = new InteractionId($"answer-{number:00000000}"),
                From = IdOf(answers[number].Helper),
                To = IdOf(answers[number].Asker),
                Kind = "help",
                Time = DateTimeOffset.FromUnixTimeSeconds(answers[number].Time),
            });
        }
    }

    // Fixed width, so that the order of ids is the order of members.
    private static MemberId IdOf(int member) => new($"member-{member:00000000}");
}

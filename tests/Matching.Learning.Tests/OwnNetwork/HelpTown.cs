using Matching.Graph;
using Matching.Model;
using Matching.Randomness;
using Matching.Storage;

namespace Matching.Learning.Tests.OwnNetwork;

/// <summary>A network of which only help is known, one favour a day. Helpers take turns: each helps for a while, mostly members of one circle in four.</summary>
internal static class HelpTown
{
    public const int Members = 200;

    private const int Helpers = 40;

    public static DateTimeOffset Begin { get; } = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="days">Days that are known.</param>
    /// <param name="reported">Whether a partner reports a tie between any two of whom one helped the other.</param>
    /// <param name="more">Favours besides, by day.</param>
    public static SnapshotParts Of(int days, bool reported = false, params (int Giver, int Receiver, int Day)[] more)
    {
        var builder = new SnapshotBuilder();
        Load(builder, [.. Favours(days), .. more], reported);
        return builder.PartsOf(builder.Build());
    }

    private static IEnumerable<(int Giver, int Receiver, int Day)> Favours(int days)
    {
        var random = new SeededRandom(7);
        for (var day = 0; day < days; day++)
        {
            var helper = ((day / 60) + Math.Min(random.Next(Helpers / 4), random.Next(Helpers / 4))) % Helpers;
            var circle = random.Next(10) > 0 ? helper % 4 : random.Next(4);
            yield return (helper, Helpers + circle + (4 * random.Next((Members - Helpers) / 4)), day);
        }
    }

    private static void Load(IGraphSink sink, (int Giver, int Receiver, int Day)[] favours, bool reported)
    {
        sink.Network(new Network(new NetworkId("town"), "", Begin), new Revision(1));
        for (var member = 0; member < Members; member++)
            sink.Member(new Stored<Member>(new Member { Id = IdOf(member), Consents = Consents.Matching }, new Revision(1), Begin));
        foreach (var (first, second) in favours.Select(favour => (favour.Giver, favour.Receiver)).Where(_ => reported).Distinct().Order())
            sink.Tie(new TieReport { Key = new TieKey(new MemberPair(IdOf(first), IdOf(second)), TieKind.Acquaintance) });
        foreach (var (number, (giver, receiver, day)) in favours.Index())
            sink.Interaction(new Interaction { Id = new($"favour-{number}"), From = IdOf(giver), To = IdOf(receiver), Kind = "help", Time = Begin.AddDays(day) });
    }

    private static MemberId IdOf(int member) => new($"member-{member:000}");
}

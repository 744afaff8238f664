using Grpc.Core;
using Matching.Cli.Server;
using Matching.V1;

namespace Matching.Cli.Demo;

/// <summary>What there is to tell about the sample network, all of it asked from the server.</summary>
/// <param name="LowBand">Members of the low band who may be matched and let their band be used.</param>
/// <param name="Closed">Those of them who know nobody in another band, as far as contacts let their band be used.</param>
/// <param name="Opened">Those of the closed who find somebody of another band among their first suggestions.</param>
/// <param name="Heroes">The members to show.</param>
/// <param name="Members">Everybody, by id.</param>
/// <param name="Concepts">Names of concepts, by id.</param>
internal sealed record DemoStory(
    int LowBand, int Closed, int Opened, IReadOnlyList<DemoHero> Heroes, IReadOnlyDictionary<string, Member> Members, IReadOnlyDictionary<string, string> Concepts)
{
    public const int SuggestionsEach = 3;

    private const int HeroCount = 3;

    public static async Task<DemoStory> ReadAsync(ServerConnection connection, string network, CancellationToken cancellation)
    {
        var members = new Dictionary<string, Member>();
        await foreach (var member in Listing.MembersAsync(connection.Members, network, cancellation))
            members[member.MemberId] = member;
        var concepts = new Dictionary<string, string>();
        await foreach (var concept in Listing.ConceptsAsync(new TaxonomyService.TaxonomyServiceClient(connection.Invoker), network, cancellation))
            concepts[concept.ConceptId] = concept.DisplayName;

        var low = members.Values.Where(IsLow).ToArray();
        var contacts = await ContactsAsync(connection, network, low, members, cancellation);
        var closed = low.Where(member => contacts[member.MemberId].All(contact => !IsElsewhere(contact))).ToArray();
        var suggested = await SuggestionsAsync(connection, network, closed, cancellation);
        var heroes = closed.Select(member => new DemoHero(member, contacts[member.MemberId], suggested.GetValueOrDefault(member.MemberId, [])));
        var opened = suggested.Values.Count(list => list.Any(one => one.Bridge == BridgeKind.Linking));
        return new DemoStory(low.Length, closed.Length, opened, Pick(heroes), members, concepts);
    }

    private static bool IsLow(Member member) => member is { Band: SocioeconomicBand.Low, Consents: { Matching: true, BandUse: true } };

    private static bool IsElsewhere(Member member) =>
        member is { Band: SocioeconomicBand.Middle or SocioeconomicBand.High, Consents.BandUse: true };

    private static async Task<Dictionary<string, IReadOnlyList<Member>>> ContactsAsync(
        ServerConnection connection, string network, IEnumerable<Member> of, Dictionary<string, Member> members, CancellationToken cancellation)
    {
        var client = new TieService.TieServiceClient(connection.Invoker);
        var contacts = new Dictionary<string, IReadOnlyList<Member>>();
        foreach (var member in of)
        {
            var ties = await client.ListTiesAsync(new ListTiesRequest { NetworkId = network, MemberId = member.MemberId, PageSize = 1000 }, cancellationToken: cancellation);
            contacts[member.MemberId] = [.. ties.Ties.Select(tie => tie.OtherMemberId).Distinct().Select(id => members[id])];
        }
        return contacts;
    }

    private static async Task<Dictionary<string, IReadOnlyList<Suggestion>>> SuggestionsAsync(
        ServerConnection connection, string network, IEnumerable<Member> of, CancellationToken cancellation)
    {
        var request = new StreamSuggestionsRequest { NetworkId = network, Limit = SuggestionsEach, MemberIds = { of.Select(member => member.MemberId) } };
        var suggestions = new Dictionary<string, IReadOnlyList<Suggestion>>();
        using var call = connection.Matching.StreamSuggestions(request, cancellationToken: cancellation);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(cancellation))
        {
            if (answer.Suggestions is { } given)
                suggestions[answer.MemberId] = given.Suggestions;
        }
        return suggestions;
    }

    // Those with the most to tell, from different places: people across bands, a way through somebody, several contacts already.
    private static IReadOnlyList<DemoHero> Pick(IEnumerable<DemoHero> heroes) =>
    [
        .. heroes
            .Where(hero => hero.Suggestions.Count == SuggestionsEach && hero.Contacts.Count >= 3 && hero.Contacts.All(IsLow))
            .OrderByDescending(hero => hero.Suggestions.Sum(Weight))
            .ThenBy(hero => hero.Member.MemberId, StringComparer.Ordinal)
            .DistinctBy(hero => hero.Member.PartnerId)
            .Take(HeroCount),
    ];

    private static int Weight(Suggestion one) =>
        (one.Bridge == BridgeKind.Linking ? 5 : 0) + (one.Path is { Introducers.Count: > 0 } ? 3 : 0) + (one.Reasons.Any(IsExchange) ? 2 : 0);

    /// <summary>Whether a reason is about what one gives and the other needs.</summary>
    public static bool IsExchange(Reason reason) => reason.Code is "offers_what_you_need" or "needs_what_you_offer";
}

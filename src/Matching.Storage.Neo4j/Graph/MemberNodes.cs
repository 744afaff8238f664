using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Members: (:Member)-[:OFFERS]->(:Concept), (:Member)-[:NEEDS]->(:Concept), (:Member)-[:ENROLLED_AT]->(:Organization).</summary>
internal static class MemberNodes
{
    private const string Columns =
        """
        m {.*}, [(m)-[o:OFFERS]->(c) | [o.position, c.id, o.level]], [(m)-[n:NEEDS]->(c) | [n.position, c.id, n.urgency]], [(m)-[:ENROLLED_AT]->(p) | p.id]
        """;

    private static readonly Statement SelectOne = new($"MATCH (m:Member {{network: $network, id: $id}}) RETURN {Columns}");
    private static readonly Statement SelectSome = new("UNWIND $ids AS id MATCH (m:Member {network: $network, id: id}) RETURN m.id, m.revision");
    private static readonly Statement SelectPage = new(
        $"MATCH (m:Member {{network: $network}}) WHERE m.id > $after WITH m ORDER BY m.network, m.id LIMIT $limit RETURN {Columns}");

    private static readonly Statement SelectPlaces = new(
        "MATCH (m:Member {network: $network}) WHERE m.id > '' WITH m ORDER BY m.network, m.id RETURN m.id, id(m)");

    private static readonly Statement SelectRange = new(
        $"MATCH (m:Member {{network: $network}}) WHERE m.id > $after AND m.id <= $last WITH m ORDER BY m.network, m.id RETURN {Columns}");

    private static readonly Statement Upsert = new(
        """
        UNWIND $rows AS row
        MERGE (m:Member {network: $network, id: row[0]})
        SET m.revision = $revision, m.changedAt = $now, m.displayName = row[1], m.locality = row[2], m.languages = row[3], m.capacity = row[4],
            m.consents = row[5], m.band = row[6], m.hoursPerWeek = row[7], m.slots = row[8], m.sortKey = row[9]
        """);

    private static readonly Statement DeleteLinks = new(
        "UNWIND $ids AS id MATCH (:Member {network: $network, id: id})-[l:OFFERS|NEEDS|ENROLLED_AT]->() DELETE l");

    private static readonly Statement InsertOffers = new(
        """
        UNWIND $rows AS row
        MATCH (m:Member {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (c:Concept {network: $network, id: link[0]})
        CREATE (m)-[:OFFERS {position: link[1], level: link[2]}]->(c)
        RETURN count(*)
        """);

    private static readonly Statement InsertNeeds = new(
        """
        UNWIND $rows AS row
        MATCH (m:Member {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (c:Concept {network: $network, id: link[0]})
        CREATE (m)-[:NEEDS {position: link[1], urgency: link[2]}]->(c)
        RETURN count(*)
        """);

    private static readonly Statement InsertEnrolments = new(
        """
        UNWIND $rows AS row
        MATCH (m:Member {network: $network, id: row[0]})
        UNWIND row[1] AS link
        MATCH (o:Organization {network: $network, id: link[0]})
        CREATE (m)-[:ENROLLED_AT]->(o)
        RETURN count(*)
        """);

    private static readonly Statement Delete = new("UNWIND $ids AS id MATCH (m:Member {network: $network, id: id}) DETACH DELETE m");

    public static Task<Stored<Member>?> FindAsync(Transaction transaction, NetworkId network, MemberId id) =>
        transaction.FirstAsync(SelectOne, new Parameters(network) { ["id"] = id.Value }, Map);

    /// <summary>The revisions of those that exist.</summary>
    public static async Task<Dictionary<MemberId, Revision>> FindRevisionsAsync(Transaction transaction, NetworkId network, IEnumerable<MemberId> ids) =>
        (await transaction.AllAsync(SelectSome, Ids(network, ids), row => (Id: new MemberId((string)row[0]), Revision: new Revision((long)row[1]))))
        .ToDictionary(member => member.Id, member => member.Revision);

    public static async Task<Page<Stored<Member>>> ListAsync(Transaction transaction, NetworkId network, PageCut cut) => cut.Of(
        await transaction.AllAsync(SelectPage, new Parameters(network) { ["after"] = cut.After, ["limit"] = cut.Limit }, Map), stored => stored.Value.Id.Value);

    /// <summary>Ids of all members in order, each with the number that Neo4j has for the node as long as it exists.</summary>
    public static Task<List<(MemberId Id, long Node)>> PlacesAsync(Transaction transaction, NetworkId network) =>
        transaction.AllAsync(SelectPlaces, new Parameters(network), row => (new MemberId((string)row[0]), (long)row[1]));

    /// <summary>Members in a range of ids, in their order.</summary>
    public static Task<List<Stored<Member>>> RangeAsync(Transaction transaction, NetworkId network, string after, string last) =>
        transaction.AllAsync(SelectRange, new Parameters(network) { ["after"] = after, ["last"] = last }, Map);

    /// <summary>Creates or replaces members.</summary>
    /// <returns>Whether all that they name exists.</returns>
    public static async Task<bool> PutAsync(
        Transaction transaction, NetworkId network, IReadOnlyList<Member> members, Revision revision, DateTimeOffset now)
    {
        object[] rows = [.. members.Select(ToRow)];
        await transaction.ExecuteAsync(
            Upsert, new Parameters(network) { ["rows"] = rows, ["revision"] = revision.Value, ["now"] = Values.Instant(now) });
        await transaction.ExecuteAsync(DeleteLinks, Ids(network, members.Select(member => member.Id)));
        var offers = Links.Of(members, Id, member => member.Offers.Select((offer, i) => new object[] { offer.Concept.Value, i, offer.Level }));
        var needs = Links.Of(members, Id, member => member.Needs.Select((need, i) => new object[] { need.Concept.Value, i, need.Urgency }));
        var enrolments = Links.Of(members, Id, member => member.Partner is { } partner ? [[partner.Value]] : []);
        return await offers.CreateAsync(transaction, network, InsertOffers)
            & await needs.CreateAsync(transaction, network, InsertNeeds)
            & await enrolments.CreateAsync(transaction, network, InsertEnrolments);
    }

    /// <summary>Removes members with all their relationships.</summary>
    public static Task RemoveAsync(Transaction transaction, NetworkId network, IEnumerable<MemberId> ids) =>
        transaction.ExecuteAsync(Delete, Ids(network, ids));

    private static Parameters Ids(NetworkId network, IEnumerable<MemberId> ids) => new(network) { ["ids"] = ids.Select(id => id.Value).ToList() };

    private static string Id(Member member) => member.Id.Value;

    private static object?[] ToRow(Member member) =>
    [
        member.Id.Value,
        Values.Text(member.DisplayName),
        Values.Text(member.Locality),
        Values.List(member.Languages),
        member.Capacity,
        Values.List(ConsentWords.Of(member.Consents)),
        Words<SocioeconomicBand>.Stated(member.Band),
        member.Availability?.HoursPerWeek,
        member.Availability is { } availability ? Values.List([.. availability.Slots.Select(Words<TimeSlot>.Of)]) : null,
        SortKey.Of(member.Id.Value),
    ];

    private static Stored<Member> Map(IRecord row)
    {
        var properties = (IReadOnlyDictionary<string, object?>)row[0];
        var member = new Member
        {
            Id = new((string)properties["id"]!),
            DisplayName = Values.ToText(properties.Get("displayName")),
            Partner = Values.ToTexts(row[3]).Select(id => (PartnerId?)new PartnerId(id)).FirstOrDefault(),
            Offers = Links.InOrder(row[1], link => new Offer(new((string)link[1]), (double)link[2])),
            Needs = Links.InOrder(row[2], link => new Need(new((string)link[1]), (double)link[2])),
            Languages = Values.ToTexts(properties.Get("languages")).ToValueList(),
            Locality = Values.ToText(properties.Get("locality")),
            Availability = properties.Get("hoursPerWeek") is double hours
                ? new Availability(hours, Values.ToTexts(properties.Get("slots")).Select(slot => Words<TimeSlot>.Read(slot)).ToValueList()) : null,
            Capacity = (int)(long)properties["capacity"]!,
            Consents = ConsentWords.Read(properties.Get("consents")),
            Band = Words<SocioeconomicBand>.Read(properties.Get("band")),
        };
        return new Stored<Member>(member, new Revision((long)properties["revision"]!), Values.ToInstant(properties["changedAt"]));
    }
}

using Grpc.Core;
using Matching.V1;

namespace Matching.Cli.Server;

/// <summary>Names and places of some members, for output.</summary>
internal sealed class People
{
    private readonly Dictionary<string, Member> _members;

    private People(Dictionary<string, Member> members) => _members = members;

    public static async Task<People> OfAsync(ServerConnection connection, string network, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var found = await Task.WhenAll(ids.Distinct().Select(id => FindAsync(connection, network, id, cancellation)));
        return new People(found.OfType<Member>().ToDictionary(member => member.MemberId));
    }

    public string Name(string id) => _members.TryGetValue(id, out var member) && member.DisplayName.Length > 0 ? member.DisplayName : id;

    /// <summary>Where a member lives; empty where not known.</summary>
    public string Locality(string id) => _members.GetValueOrDefault(id)?.Locality ?? "";

    // Somebody may leave between two calls; their name is then missing, no more.
    private static async Task<Member?> FindAsync(ServerConnection connection, string network, string id, CancellationToken cancellation)
    {
        try
        {
            return (await connection.Members.GetMemberAsync(new GetMemberRequest { NetworkId = network, MemberId = id }, cancellationToken: cancellation)).Member;
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.NotFound)
        {
            return null;
        }
    }
}

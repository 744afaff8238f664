using Matching.Model;
using Matching.Storage;

namespace Matching.Server.Mapping;

internal static class NetworkMapping
{
    public static V1.Network ToProto(this Stored<Network> network) => new()
    {
        NetworkId = network.Value.Id.Value,
        DisplayName = network.Value.DisplayName,
        Revision = network.Revision.Value,
        CreateTime = network.Value.CreatedAt.ToProto(),
    };

    public static Partner ToModel(this V1.Partner partner) => new()
    {
        Id = new PartnerId(partner.PartnerId),
        DisplayName = partner.DisplayName,
        Kind = partner.Kind,
        PartnersWith = partner.PartnersWith.Select(id => new PartnerId(id)).ToValueList(),
    };

    public static V1.Partner ToProto(this Partner partner) => new()
    {
        PartnerId = partner.Id.Value,
        DisplayName = partner.DisplayName,
        Kind = partner.Kind,
        PartnersWith = { partner.PartnersWith.Select(id => id.Value) },
    };
}

namespace Matching.Server.Validation;

/// <summary>The rules of networks.</summary>
internal static class NetworkRules
{
    public static void Check(Violations violations, V1.Network network, string at) =>
        violations
            .Id(new(at, "network_id"), network.NetworkId)
            .Text(new(at, "display_name"), network.DisplayName, RequestRules.MaxDisplayName);
}

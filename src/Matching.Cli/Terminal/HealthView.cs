using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Terminal;

/// <summary>The state of a server and its networks, for people.</summary>
internal sealed class HealthView(IAnsiConsole console)
{
    public void Write(string server, bool serves, IReadOnlyList<(Network Network, SummarizeNetworkResponse Shape)> networks)
    {
        console.MarkupLineInterpolated($"{server} is {(serves ? "serving" : "not serving")}");
        if (networks.Count > 0)
            console.Write(Table(networks));
        else if (serves)
            console.MarkupLine("[grey]no networks yet[/]");
    }

    private static Table Table(IReadOnlyList<(Network Network, SummarizeNetworkResponse Shape)> networks)
    {
        var table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(Color.Grey)).AddColumn(new TableColumn("network").NoWrap());
        foreach (var number in (string[])["members", "ties", "clusters", "bridging", "no ties", "revision"])
            table.AddColumn(new TableColumn(number).RightAligned().NoWrap());
        foreach (var (network, shape) in networks)
        {
            table.AddRow(
                Markup.Escape(network.NetworkId), $"{shape.MemberCount:N0}", $"{shape.TiedPairCount:N0}", $"{shape.ClusterCount:N0}",
                $"{shape.BridgingShare:P0}", $"{shape.IsolatedMemberCount:N0}", $"{shape.Revision}");
        }
        return table;
    }
}

using Matching.Cli.Terminal;
using Matching.Server.Stores;
using Matching.Storage.Copying;
using Spectre.Console;

namespace Matching.Cli.Copying;

/// <summary>Shows what was copied, and whether both sides hold the same.</summary>
internal static class CopyView
{
    public static void Write(CliTerminal terminal, StoreLocation from, StoreLocation to, IReadOnlyList<CopiedNetwork> networks, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, new { From = from.ToString(), To = to.ToString(), Networks = networks.Select(Figures) });
        else
            Write(terminal.Out, from, to, networks);
    }

    private static void Write(IAnsiConsole console, StoreLocation from, StoreLocation to, IReadOnlyList<CopiedNetwork> networks)
    {
        console.MarkupLineInterpolated($"{from} to {to}: {networks.Count} networks");
        foreach (var network in networks)
        {
            console.MarkupLineInterpolated($"[bold]{network.Network}[/]  {network.Written:N0} written, {network.Unchanged:N0} there already, {network.Removed:N0} removed");
            if (network.IsEqual)
                console.MarkupLineInterpolated($"  [green]verified[/]: both hold the same {network.Source.Records:N0} records ({Counts(network.Source)})");
            else
                console.MarkupLineInterpolated($"  [red]different[/]: the source holds {Counts(network.Source)}; the destination {Counts(network.Destination)}{Hint(network)}");
        }
    }

    private static string Hint(CopiedNetwork network) =>
        network.Source.Records == network.Destination.Records ? ", with other contents" : "";

    private static string Counts(NetworkDigest digest) =>
        $"{digest.Partners:N0} partners, {digest.Concepts:N0} concepts, {digest.Members:N0} members, {digest.Ties:N0} ties, {digest.Interactions:N0} interactions, "
        + $"{digest.SuggestionRecords:N0} recorded lists, {digest.Outcomes:N0} outcomes, {digest.Models:N0} models";

    private static object Figures(CopiedNetwork network) => new
    {
        network.Network,
        network.Written,
        network.Unchanged,
        network.Removed,
        Equal = network.IsEqual,
        Source = Figures(network.Source),
        Destination = Figures(network.Destination),
    };

    private static object Figures(NetworkDigest digest) => new
    {
        digest.Partners,
        digest.Concepts,
        digest.Members,
        digest.Ties,
        digest.Interactions,
        digest.SuggestionRecords,
        digest.Outcomes,
        digest.Models,
        digest.Promotions,
        Digest = digest.Sum.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
    };
}

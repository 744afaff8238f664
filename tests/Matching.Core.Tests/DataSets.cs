using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using Matching.Graph;

namespace Matching.Core.Tests;

/// <summary>The large public data sets, kept outside the repository; MATCHING_DATA names their folder.</summary>
internal static class DataSets
{
    public static string Require(string relativePath)
    {
        var root = Environment.GetEnvironmentVariable("MATCHING_DATA");
        Assert.SkipUnless(!string.IsNullOrEmpty(root), "MATCHING_DATA does not name the folder of the public data sets.");
        var path = Path.Combine(root!, relativePath);
        var found = File.Exists(path) ? path : path + ".gz";
        Assert.SkipUnless(File.Exists(found), $"{relativePath} is not in the folder that MATCHING_DATA names.");
        return found;
    }

    /// <summary>Undirected and unweighted, each pair once, nodes in order of first appearance.</summary>
    public static WeightedGraph SimpleGraph(string dataset)
    {
        var ids = new Dictionary<string, int>();
        var pairs = new HashSet<(int, int)>();
        foreach (var (source, target) in Ties(Require($"{dataset}/ties.csv")))
        {
            ids.TryAdd(source, ids.Count);
            ids.TryAdd(target, ids.Count);
            pairs.Add((Math.Min(ids[source], ids[target]), Math.Max(ids[source], ids[target])));
        }

        var builder = new WeightedGraphBuilder(ids.Count);
        foreach (var (a, b) in pairs)
            builder.Add(a, b);
        return builder.Build();
    }

    private static IEnumerable<(string Source, string Target)> Ties(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var csv = new CsvReader(new StreamReader(content), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return (csv.GetField("source")!, csv.GetField("target")!);
    }
}

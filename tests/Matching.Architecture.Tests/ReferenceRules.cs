namespace Matching.Architecture.Tests;

/// <summary>Who may reference whom, as the design states it.</summary>
internal static class ReferenceRules
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Matching.Contracts"] = [],
        ["Matching.Core"] = [],
        ["Matching.Learning"] = ["Matching.Core"],
        ["Matching.Storage.Sqlite"] = ["Matching.Core"],
        ["Matching.Storage.Neo4j"] = ["Matching.Core"],
        ["Matching.Console"] = ["Matching.Contracts"],
        ["Matching.Server"] = ["Matching.Contracts", "Matching.Core", "Matching.Learning", "Matching.Storage.Sqlite", "Matching.Storage.Neo4j", "Matching.Console"],
        ["Matching.Cli"] = ["Matching.Server", "Matching.Learning"],
    };

    public static IReadOnlyList<string> Direct(string project) =>
        Allowed.TryGetValue(project, out var allowed) ? allowed : throw new InvalidOperationException($"{project} is not in the design.");

    /// <summary>What a project may use: what it may reference, and what comes along with that.</summary>
    public static IReadOnlySet<string> Transitive(string project) =>
        Direct(project).SelectMany(p => Transitive(p).Append(p)).ToHashSet();
}

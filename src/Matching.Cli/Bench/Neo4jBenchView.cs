using Matching.Cli.Terminal;

namespace Matching.Cli.Bench;

/// <summary>Writes a report of `matching bench neo4j`.</summary>
internal static class Neo4jBenchView
{
    public static void Write(CliTerminal terminal, Neo4jBenchReport report, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, report);
        else
            WriteLines(terminal.Output, report);
    }

    private static void WriteLines(TextWriter output, Neo4jBenchReport report)
    {
        var (sqlite, neo4j) = (report.Sqlite, report.Neo4j);
        output.WriteLine($"{report.Members:N0} members, {report.Ties:N0} tied pairs");
        output.WriteLine($"import     {neo4j.TiesPerSecond:N0} ties/s: {report.ImportToMadeUp:N2} of the {report.MadeUpTiesPerSecond:N0} where {report.MadeUp}; "
            + $"{report.ImportToSqlite:N2} of SQLite's {sqlite.TiesPerSecond:N0}");
        output.WriteLine($"           {neo4j.MembersPerSecond:N0} members/s, SQLite {sqlite.MembersPerSecond:N0}");
        output.WriteLine($"load       {neo4j.LoadSeconds:N1} s, {neo4j.LoadedTiesPerSecond:N0} ties/s: {report.LoadToSqlite:N2} of SQLite's {sqlite.LoadedTiesPerSecond:N0}");
        output.WriteLine($"one write  median {neo4j.WriteMedianMilliseconds:N2} ms, p99 {neo4j.WriteP99Milliseconds:N2} ms: "
            + $"{report.WriteMedianToSqlite:N1} and {report.WriteP99ToSqlite:N1} times SQLite's {sqlite.WriteMedianMilliseconds:N2} and {sqlite.WriteP99Milliseconds:N2} ms");
        output.WriteLine($"suggest    friends of friends in Cypher: median {report.CypherMedianMilliseconds:N2} ms, {report.CypherToCounted:N0} times the same over the "
            + $"snapshot ({report.CountedMedianMilliseconds:N3} ms), {report.CypherToSuggest:N1} times the engine's whole answer ({report.SuggestMedianMilliseconds:N2} ms); "
            + $"{report.Queries:N0} questions");
    }
}

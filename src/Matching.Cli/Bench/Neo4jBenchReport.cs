namespace Matching.Cli.Bench;

/// <summary>What `matching bench neo4j` measured. Ratios are Neo4j's figure divided by the other's.</summary>
internal sealed record Neo4jBenchReport
{
    public required int Members { get; init; }

    public required int Ties { get; init; }

    public required ulong Seed { get; init; }

    public required StoreFigures Sqlite { get; init; }

    public required StoreFigures Neo4j { get; init; }

    public required string MadeUp { get; init; }

    public required double MadeUpTiesPerSecond { get; init; }

    public required double ImportToMadeUp { get; init; }

    public required double ImportToSqlite { get; init; }

    public required double LoadToSqlite { get; init; }

    public required double WriteMedianToSqlite { get; init; }

    public required double WriteP99ToSqlite { get; init; }

    public required int Queries { get; init; }

    /// <summary>Best ten by mutual contacts, asked of Neo4j in Cypher.</summary>
    public required double CypherMedianMilliseconds { get; init; }

    /// <summary>The same, counted over the loaded snapshot.</summary>
    public required double CountedMedianMilliseconds { get; init; }

    /// <summary>The engine's whole answer: candidates of all sources, exclusions, ranking, policy, explanation.</summary>
    public required double SuggestMedianMilliseconds { get; init; }

    public required double CypherToCounted { get; init; }

    public required double CypherToSuggest { get; init; }
}

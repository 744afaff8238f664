namespace Matching.Server.Hosting;

/// <summary>Where a server keeps its networks.</summary>
public enum StoreKind
{
    /// <summary>In one SQLite file; survives a crash.</summary>
    Sqlite,

    /// <summary>In memory; gone when the process ends. For tests and trials.</summary>
    Memory,

    /// <summary>In a Neo4j database, which several servers may share; survives a crash.</summary>
    Neo4j,
}

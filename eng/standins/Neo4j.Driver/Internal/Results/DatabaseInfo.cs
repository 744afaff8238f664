namespace Neo4j.Driver.Internal.Results;

internal sealed record DatabaseInfo(string? Name) : IDatabaseInfo;

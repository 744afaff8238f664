namespace Neo4j.Driver.Internal.Results;

internal static class QueryTypes
{
    public static QueryType Parse(string? code) => code switch
    {
        null => QueryType.Unknown,
        "r" => QueryType.ReadOnly,
        "rw" => QueryType.ReadWrite,
        "w" => QueryType.WriteOnly,
        "s" => QueryType.SchemaWrite,
        _ => throw new ProtocolException($"An invalid value of '{code}' was passed as 'type' metadata."),
    };
}

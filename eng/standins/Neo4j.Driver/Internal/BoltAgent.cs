using System.Runtime.InteropServices;

namespace Neo4j.Driver.Internal;

/// <summary>What the driver tells the server of itself.</summary>
internal static class BoltAgent
{
    private static readonly Version s_version = typeof(BoltAgent).Assembly.GetName().Version!;

    public static string DefaultUserAgent { get; } = $"neo4j-dotnet/{s_version.Major}.{s_version.Minor}";

    public static Dictionary<string, object?> Content { get; } = new()
    {
        ["product"] = $"neo4j-dotnet/{s_version.Major}.{s_version.Minor}.{s_version.Build}",
        ["platform"] = $"{RuntimeInformation.OSDescription};{RuntimeInformation.ProcessArchitecture}",
        ["language_details"] = RuntimeInformation.FrameworkDescription,
    };
}

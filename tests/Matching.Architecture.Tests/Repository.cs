using System.Reflection;

namespace Matching.Architecture.Tests;

internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path(folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}

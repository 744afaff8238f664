namespace Matching.Cli.Tests.Neo4j;

/// <summary>A file that holds a password for a moment.</summary>
internal sealed class PasswordFile : IDisposable
{
    public PasswordFile(string password) => File.WriteAllText(Path, password + "\n");

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}

namespace Matching.Cli.Sample;

/// <summary>A folder for temporary files, removed at the end.</summary>
internal sealed class ScratchFolder(string purpose) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory($"matching-{purpose}-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}

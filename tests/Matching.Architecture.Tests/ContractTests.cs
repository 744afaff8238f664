using System.Diagnostics;

namespace Matching.Architecture.Tests;

public sealed class ContractTests : IDisposable
{
    private static readonly string Buf = Repository.Path("eng", "buf", "node_modules", ".bin", "buf");
    private readonly string _scratch = Directory.CreateTempSubdirectory("matching-contract-").FullName;

    [Fact]
    public void Contract_AsItStands_KeepsToTheStyleAndIsCommented()
    {
        var (code, output) = Run(Repository.Root, "lint");

        code.ShouldBe(0, output);
    }

    [Fact]
    public void Contract_AsItStands_BreaksNothingReleased()
    {
        var (code, output) = Run(Repository.Root, "breaking", "--against", "protos/released.binpb");

        code.ShouldBe(0, output);
    }

    [Theory]
    [InlineData("string display_name = 2;", "string full_name = 2;", "display_name")]
    [InlineData("optional int32 capacity = 9;", "optional string capacity = 9;", "capacity")]
    [InlineData("  string locality = 7;", "", "locality")]
    public void Check_OfAChangeThatBreaks_FindsIt(string released, string changed, string field)
    {
        CopyContract();
        var file = Path.Combine(_scratch, "protos", "matching", "v1", "member.proto");
        var text = File.ReadAllText(file);
        text.ShouldContain(released);
        File.WriteAllText(file, text.Replace(released, changed));

        var (code, output) = Run(_scratch, "breaking", "--against", Repository.Path("protos", "released.binpb"));

        code.ShouldNotBe(0);
        output.ShouldContain(field);
    }

    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    private void CopyContract()
    {
        File.Copy(Repository.Path("buf.yaml"), Path.Combine(_scratch, "buf.yaml"));
        foreach (var proto in Directory.EnumerateFiles(Repository.Path("protos"), "*.proto", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_scratch, Path.GetRelativePath(Repository.Root, proto));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(proto, copy);
        }
    }

    private static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Buf), "buf is missing: `npm ci --prefix eng/buf` brings it.");
        using var process = Process.Start(new ProcessStartInfo(Buf, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}

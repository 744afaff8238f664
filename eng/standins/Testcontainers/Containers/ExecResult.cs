namespace DotNet.Testcontainers.Containers;

public readonly struct ExecResult
{
    public ExecResult(string stdout, string stderr, long? exitCode)
    {
        Stdout = stdout;
        Stderr = stderr;
        ExitCode = exitCode;
    }

    public string Stdout { get; }

    public string Stderr { get; }

    public long? ExitCode { get; }
}

namespace DotNet.Testcontainers.Containers;

/// <summary>A container ended before it was ready; the message carries the end of its log.</summary>
public sealed class ContainerNotRunningException : Exception
{
    public ContainerNotRunningException(string id, string stdout, string stderr, long exitCode, Exception innerException)
        : base($"Container {id} exited with code {exitCode}.\n  Stdout:\n{stdout}\n  Stderr:\n{stderr}", innerException)
    {
    }
}

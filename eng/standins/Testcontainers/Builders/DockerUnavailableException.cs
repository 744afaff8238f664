namespace DotNet.Testcontainers.Builders;

/// <summary>Nothing on this machine can run the container; the message says what is missing.</summary>
public sealed class DockerUnavailableException : Exception
{
    public DockerUnavailableException(string message)
        : base(message)
    {
    }

    public DockerUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

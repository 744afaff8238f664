namespace Grpc.Core;

public struct Status(StatusCode statusCode, string detail, Exception? debugException)
{
    public static readonly Status DefaultSuccess = new(StatusCode.OK, "");

    public static readonly Status DefaultCancelled = new(StatusCode.Cancelled, "");

    public Status(StatusCode statusCode, string detail) : this(statusCode, detail, null)
    {
    }

    public StatusCode StatusCode { get; } = statusCode;

    public string Detail { get; } = detail;

    /// <summary>What went wrong on this side; never sent to a peer.</summary>
    public Exception? DebugException { get; } = debugException;

    public override readonly string ToString()
    {
        var debug = DebugException is { } e ? $", DebugException=\"{e.GetType()}: {e.Message}\"" : "";
        return $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\"{debug})";
    }
}

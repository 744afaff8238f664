using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>Something to log.</summary>
public sealed class LoggingEventArgs : EventArgs
{
    internal LoggingEventArgs(string rawMessage, ChannelMessageKind kind, string source) => (RawMessage, Kind, Source) = (rawMessage, kind, source);

    public ChannelMessageKind Kind { get; }

    /// <summary>The part that speaks.</summary>
    public string Source { get; }

    public string RawMessage { get; }

    /// <summary>The message with its source and kind in front.</summary>
    public string Message => $"[Source={Source}, Kind={Kind}] {RawMessage}";
}

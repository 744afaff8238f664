using Microsoft.ML.Runtime;

namespace Microsoft.ML;

/// <summary>The start of everything: loading data, training, and hearing of both.</summary>
public sealed class MLContext
{
    /// <param name="seed">Seed of what draws at random; nothing in this part of the library does, beside what trainers are given seeds for.</param>
    public MLContext(int? seed = null)
    {
        _ = seed;
        Data = new DataOperationsCatalog();
        Ranking = new RankingCatalog(this);
        Model = new ModelOperationsCatalog();
    }

    /// <summary>What happens, told on the thread on which it happens; an exception of a listener ends it.</summary>
    public event EventHandler<LoggingEventArgs>? Log;

    public DataOperationsCatalog Data { get; }

    public RankingCatalog Ranking { get; }

    public ModelOperationsCatalog Model { get; }

    internal void Write(string source, ChannelMessageKind kind, string message) => Log?.Invoke(this, new(message, kind, source));
}

namespace Matching.Storage;

/// <summary>A record that the call needs does not exist.</summary>
/// <param name="kind">What it would be.</param>
/// <param name="id">The id that was asked for.</param>
public sealed class NotFoundException(EntityKind kind, string id) : StoreException($"{kind} '{id}' does not exist.")
{
    /// <summary>A tie does not exist; its id is written "first/second/kind".</summary>
    public NotFoundException(Model.TieKey key)
        : this(EntityKind.Tie, $"{key.Pair.First}/{key.Pair.Second}/{key.Kind}")
    {
    }

    /// <summary>What it would be.</summary>
    public EntityKind Kind { get; } = kind;

    /// <summary>The id that was asked for.</summary>
    public string Id { get; } = id;
}

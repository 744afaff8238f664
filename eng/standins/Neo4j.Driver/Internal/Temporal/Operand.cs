namespace Neo4j.Driver.Internal.Temporal;

internal static class Operand
{
    /// <summary>The other side of a comparison; null stays null.</summary>
    public static T? Of<T>(object? value) where T : class =>
        value is null or T ? (T?)value : throw new ArgumentException($"Object must be of type {typeof(T).Name}", nameof(value));
}

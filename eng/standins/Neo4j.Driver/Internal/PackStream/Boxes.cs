namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Shared boxes of the values that are met most.</summary>
internal static class Boxes
{
    private const int Least = -128;
    private const int Most = 1023;

    private static readonly object s_true = true;
    private static readonly object s_false = false;
    private static readonly object[] s_integers = [.. Enumerable.Range(Least, Most - Least + 1).Select(value => (object)(long)value)];

    public static object Of(bool value) => value ? s_true : s_false;

    public static object Of(long value) => value is >= Least and <= Most ? s_integers[value - Least] : value;
}

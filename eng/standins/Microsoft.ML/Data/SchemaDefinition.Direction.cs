namespace Microsoft.ML.Data;

public sealed partial class SchemaDefinition
{
    /// <summary>What a property must allow to be a column.</summary>
    [Flags]
    public enum Direction
    {
        Read = 1,
        Write = 2,
        Both = Read | Write,
    }
}

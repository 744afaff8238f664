using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataViewSchema
{
    /// <summary>A column of a schema.</summary>
    public readonly struct Column
    {
        internal Column(string name, int index, DataViewType type) => (Name, Index, Type) = (name, index, type);

        public string Name { get; }

        public int Index { get; }

        public DataViewType Type { get; }

        public override string ToString() => $"{Name}: {Type}";
    }
}

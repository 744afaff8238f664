using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataViewSchema
{
    /// <summary>Puts a schema together.</summary>
    public sealed class Builder
    {
        private readonly List<(string Name, DataViewType Type)> _columns = [];

        /// <summary>Adds copies of columns, with their names and types.</summary>
        public void AddColumns(IEnumerable<Column> source) => _columns.AddRange(source.Select(column => (column.Name, column.Type)));

        public DataViewSchema ToSchema() => new(_columns);

        internal void Add(string name, DataViewType type) => _columns.Add((name, type));
    }
}

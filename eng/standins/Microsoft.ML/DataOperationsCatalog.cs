using Microsoft.ML.Data;
using Microsoft.ML.Data.Internal;

namespace Microsoft.ML;

/// <summary>Loading data.</summary>
public sealed class DataOperationsCatalog
{
    internal DataOperationsCatalog()
    {
    }

    /// <summary>A view of objects, which are read anew by every cursor.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="schemaDefinition">The columns; by default those that the type's members and their attributes declare.</param>
    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, SchemaDefinition? schemaDefinition = null)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(data);
        return new EnumerableView<TRow>(data, schemaDefinition ?? SchemaDefinition.Create(typeof(TRow)));
    }
}

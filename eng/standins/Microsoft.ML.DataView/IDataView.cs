namespace Microsoft.ML;

/// <summary>Rows under a schema, read by cursors, again and again, each from the start.</summary>
public interface IDataView
{
    DataViewSchema Schema { get; }

    /// <summary>The number of rows where it is known without reading them.</summary>
    long? GetRowCount();

    /// <summary>Reads the rows; only the columns needed have to be active.</summary>
    /// <param name="columnsNeeded">The columns whose getters will be asked for.</param>
    /// <param name="rand">For reading in a random order, where a view can; ignored otherwise.</param>
    DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null);
}

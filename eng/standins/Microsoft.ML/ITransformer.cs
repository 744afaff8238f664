namespace Microsoft.ML;

/// <summary>What a training made: it adds columns to data.</summary>
public interface ITransformer
{
    /// <summary>The schema that data of the given schema gets.</summary>
    DataViewSchema GetOutputSchema(DataViewSchema inputSchema);

    /// <summary>The data with the new columns, computed as rows are read.</summary>
    IDataView Transform(IDataView input);
}

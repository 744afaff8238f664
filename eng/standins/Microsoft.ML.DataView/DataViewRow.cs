namespace Microsoft.ML;

/// <summary>A row, whose values come through getters that stay valid while the row moves on.</summary>
public abstract class DataViewRow : IDisposable
{
    public abstract DataViewSchema Schema { get; }

    /// <summary>The number of the row, from 0; −1 before the first.</summary>
    public abstract long Position { get; }

    /// <summary>The getter of an active column; fails for another type than the column's.</summary>
    public abstract ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column);

    public abstract bool IsColumnActive(DataViewSchema.Column column);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

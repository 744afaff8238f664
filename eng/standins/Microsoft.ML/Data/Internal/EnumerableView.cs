namespace Microsoft.ML.Data.Internal;

/// <summary>Objects as rows.</summary>
internal sealed class EnumerableView<TRow> : IDataView
    where TRow : class
{
    private readonly IEnumerable<TRow> _rows;
    private readonly MemberColumn<TRow>[] _columns;

    public EnumerableView(IEnumerable<TRow> rows, SchemaDefinition definition)
    {
        _rows = rows;
        _columns = [.. definition.Select(MemberColumn<TRow>.Of)];
        var builder = new DataViewSchema.Builder();
        foreach (var column in definition)
            builder.Add(column.ColumnName, column.ColumnType);
        Schema = builder.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public long? GetRowCount() => _rows.TryGetNonEnumeratedCount(out var count) ? count : null;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new Cursor(this, columnsNeeded.Select(column => column.Index));

    private sealed class Cursor(EnumerableView<TRow> view, IEnumerable<int> active) : DataViewRowCursor
    {
        private readonly IEnumerator<TRow> _rows = view._rows.GetEnumerator();
        private readonly HashSet<int> _active = [.. active];
        private long _position = -1;

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _position;

        public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column.Index);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (!IsColumnActive(column))
                throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' was not asked for.");
            return view._columns[column.Index] is MemberColumn<TRow, TValue> member
                ? (ref TValue value) => value = member.Get(_rows.Current)
                : throw new InvalidOperationException($"Invalid TValue: '{typeof(TValue)}' of a column of the type {column.Type}.");
        }

        public override bool MoveNext()
        {
            if (!_rows.MoveNext())
                return false;
            _position++;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            _rows.Dispose();
            base.Dispose(disposing);
        }
    }
}

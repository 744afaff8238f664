namespace Microsoft.ML.Data.Internal;

/// <summary>Data with a last column Score, computed as it is read.</summary>
internal sealed class ScoredView(IDataView input, DataViewSchema.Column features, IScoring model) : IDataView
{
    private DataViewSchema.Column Features => features;

    private IScoring Model => model;

    public DataViewSchema Schema { get; } = SchemaOf(input.Schema);

    public static DataViewSchema SchemaOf(DataViewSchema input)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(input);
        builder.Add("Score", NumberDataViewType.Single);
        return builder.ToSchema();
    }

    public long? GetRowCount() => input.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        DataViewSchema.Column[] needed = [.. columnsNeeded];
        var scored = Array.Exists(needed, column => column.Index == input.Schema.Count);
        IEnumerable<DataViewSchema.Column> passed = needed.Where(column => column.Index < input.Schema.Count);
        return new Cursor(this, input.GetRowCursor(scored ? passed.Append(features) : passed, rand), scored);
    }

    private sealed class Cursor(ScoredView view, DataViewRowCursor inner, bool scored) : DataViewRowCursor
    {
        public override DataViewSchema Schema => view.Schema;

        public override long Position => inner.Position;

        public override bool IsColumnActive(DataViewSchema.Column column) =>
            column.Index == inner.Schema.Count ? scored : inner.IsColumnActive(column);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (column.Index < inner.Schema.Count)
                return inner.GetGetter<TValue>(inner.Schema[column.Index]);
            if (!scored)
                throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' was not asked for.");
            var vector = default(VBuffer<float>);
            var read = inner.GetGetter<VBuffer<float>>(view.Features);
            ValueGetter<float> score = (ref float value) =>
            {
                read(ref vector);
                value = view.Model.Score(vector.GetValues());
            };
            return score as ValueGetter<TValue> ?? throw new InvalidOperationException($"Invalid TValue: '{typeof(TValue)}' of the column Score.");
        }

        public override bool MoveNext() => inner.MoveNext();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

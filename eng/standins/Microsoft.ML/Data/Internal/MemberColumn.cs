using System.Linq.Expressions;

namespace Microsoft.ML.Data.Internal;

/// <summary>A member of a row's type as a column.</summary>
internal abstract class MemberColumn<TRow>
{
    public static MemberColumn<TRow> Of(SchemaDefinition.Column column)
    {
        var row = Expression.Parameter(typeof(TRow));
        var member = Expression.PropertyOrField(row, column.MemberName);
        var vector = column.ColumnType as VectorDataViewType;
        if ((vector?.ItemType.RawType.MakeArrayType() ?? column.ColumnType.RawType) != member.Type)
            throw new InvalidOperationException($"Column '{column.ColumnName}' of the type {column.ColumnType} cannot hold {typeof(TRow)}.{column.MemberName}.");
        var type = vector is null
            ? typeof(MemberColumn<,>).MakeGenericType(typeof(TRow), member.Type)
            : typeof(VectorMemberColumn<,>).MakeGenericType(typeof(TRow), vector.ItemType.RawType);
        object[] arguments = vector is null ? [Expression.Lambda(member, row).Compile()] : [Expression.Lambda(member, row).Compile(), column.ColumnName, vector.Size];
        return (MemberColumn<TRow>)Activator.CreateInstance(type, arguments)!;
    }
}

using System.Reflection;

namespace Microsoft.ML.Data;

public sealed partial class SchemaDefinition
{
    /// <summary>A member as a column.</summary>
    public sealed class Column
    {
        private Column(string memberName, string columnName, DataViewType columnType) =>
            (MemberName, ColumnName, ColumnType) = (memberName, columnName, columnType);

        public string MemberName { get; }

        public string ColumnName { get; set; }

        public DataViewType ColumnType { get; set; }

        internal static Column Of(MemberInfo member)
        {
            var name = member.GetCustomAttribute<ColumnNameAttribute>()?.Name ?? member.Name;
            return new(member.Name, name, TypeOf(member, member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType));
        }

        private static DataViewType TypeOf(MemberInfo member, Type type)
        {
            if (type.IsArray)
                return new VectorDataViewType(NumberOf(member, type.GetElementType()!), member.GetCustomAttribute<VectorTypeAttribute>()?.Size ?? 0);
            return member.GetCustomAttribute<KeyTypeAttribute>() is { } key ? new KeyDataViewType(type, key.Count) : NumberOf(member, type);
        }

        private static NumberDataViewType NumberOf(MemberInfo member, Type type) =>
            NumberDataViewType.All.FirstOrDefault(number => number.RawType == type)
            ?? throw new ArgumentException($"{member.DeclaringType}.{member.Name} is of the type {type}, which no column can hold here.");
    }
}

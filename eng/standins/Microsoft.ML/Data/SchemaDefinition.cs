using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Which members of a type are columns, with names and types that may be changed before data is loaded.</summary>
public sealed partial class SchemaDefinition : List<SchemaDefinition.Column>
{
    private SchemaDefinition(IEnumerable<Column> columns)
        : base(columns)
    {
    }

    /// <summary>The column of that name; throws for another.</summary>
    public Column this[string columnName] =>
        Find(column => column.ColumnName == columnName) ?? throw new ArgumentOutOfRangeException(nameof(columnName), $"Column '{columnName}' not found");

    /// <summary>The public fields and the properties that the direction asks for of a type.</summary>
    public static SchemaDefinition Create(Type userType, Direction direction = Direction.Both) => new(
        userType.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(member => member is FieldInfo || (member is PropertyInfo property && Has(property, direction)))
            .OrderBy(member => member.MetadataToken)
            .Select(Column.Of));

    private static bool Has(PropertyInfo property, Direction direction) =>
        (direction.HasFlag(Direction.Read) && property.CanRead) || (direction.HasFlag(Direction.Write) && property.CanWrite);
}

namespace Neo4j.Driver;

/// <summary>
/// A value of one of Cypher's temporal types, which reach further and finer than .NET's own; <see cref="ValueExtensions.As{T}(object)"/> converts.
/// </summary>
public abstract class TemporalValue : IConvertible
{
    TypeCode IConvertible.GetTypeCode() => TypeCode.Object;

    bool IConvertible.ToBoolean(IFormatProvider? provider) => throw Unsupported("boolean");

    char IConvertible.ToChar(IFormatProvider? provider) => throw Unsupported("char");

    sbyte IConvertible.ToSByte(IFormatProvider? provider) => throw Unsupported("sbyte");

    byte IConvertible.ToByte(IFormatProvider? provider) => throw Unsupported("byte");

    short IConvertible.ToInt16(IFormatProvider? provider) => throw Unsupported("short");

    ushort IConvertible.ToUInt16(IFormatProvider? provider) => throw Unsupported("unsigned short");

    int IConvertible.ToInt32(IFormatProvider? provider) => throw Unsupported("int");

    uint IConvertible.ToUInt32(IFormatProvider? provider) => throw Unsupported("unsigned int");

    long IConvertible.ToInt64(IFormatProvider? provider) => throw Unsupported("long");

    ulong IConvertible.ToUInt64(IFormatProvider? provider) => throw Unsupported("unsigned long");

    float IConvertible.ToSingle(IFormatProvider? provider) => throw Unsupported("single");

    double IConvertible.ToDouble(IFormatProvider? provider) => throw Unsupported("double");

    decimal IConvertible.ToDecimal(IFormatProvider? provider) => throw Unsupported("decimal");

    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => ConvertToDateTime();

    string IConvertible.ToString(IFormatProvider? provider) => ToString()!;

    object IConvertible.ToType(Type conversionType, IFormatProvider? provider)
    {
        if (conversionType == typeof(DateTime))
            return ConvertToDateTime();
        if (conversionType == typeof(DateTimeOffset))
            return ConvertToDateTimeOffset();
        if (conversionType == typeof(TimeSpan))
            return ConvertToTimeSpan();
        return conversionType == typeof(string) ? ToString()! : throw Unsupported(conversionType.Name);
    }

    protected virtual DateTime ConvertToDateTime() => throw Unsupported(nameof(DateTime));

    protected virtual DateTimeOffset ConvertToDateTimeOffset() => throw Unsupported(nameof(DateTimeOffset));

    protected virtual TimeSpan ConvertToTimeSpan() => throw Unsupported(nameof(TimeSpan));

    private InvalidCastException Unsupported(string target) => new($"Conversion of {GetType().Name} to {target} is not supported.");
}

using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Matching.Model;

namespace Matching.Server.Validation;

/// <summary>The rules that single fields share.</summary>
internal static class FieldRules
{
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    /// <summary>An id that must be there.</summary>
    public static Violations Id(this Violations violations, FieldPath field, string value) =>
        Identifier.Problem(value) is { } problem ? violations.Add(field, value, problem) : violations;

    /// <summary>An id that may be empty.</summary>
    public static Violations OptionalId(this Violations violations, FieldPath field, string value) =>
        value == "" ? violations : violations.Id(field, value);

    /// <summary>Text for people: no control characters, up to a length in UTF-16 code units; may be empty.</summary>
    public static Violations Text(this Violations violations, FieldPath field, string value, int maxLength)
    {
        if (value.Length > maxLength)
            return violations.Add(field, value, $"must be at most {maxLength} characters, is {value.Length}");
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsControl(rune))
                return violations.Add(field, value, "must not contain control characters");
        }
        return violations;
    }

    /// <summary>A kind of tie or interaction.</summary>
    public static Violations Word(this Violations violations, FieldPath field, string value) =>
        Model.Word.Problem(value) is { } problem ? violations.Add(field, value, problem) : violations;

    /// <summary>A finite number in a range, both ends included.</summary>
    public static Violations Number(this Violations violations, FieldPath field, double value, double from, double to) =>
        value >= from && value <= to
            ? violations
            : violations.Add(field, Shown(value), $"must be between {Shown(from)} and {Shown(to)}, is {Shown(value)}");

    /// <summary>A whole number in a range, both ends included.</summary>
    public static Violations Whole(this Violations violations, FieldPath field, long value, long from, long to = long.MaxValue) =>
        value >= from && value <= to
            ? violations
            : violations.Add(field, Shown(value), to == long.MaxValue ? $"must be {from} or more, is {value}" : $"must be between {from} and {to}, is {value}");

    /// <summary>A value that the enumeration names.</summary>
    public static Violations Known<T>(this Violations violations, FieldPath field, T value)
        where T : struct, System.Enum =>
        System.Enum.IsDefined(value) ? violations : violations.Add(field, value.ToString(), $"is no value of {typeof(T).Name}");

    /// <summary>At most so many items.</summary>
    public static Violations Count(this Violations violations, FieldPath field, int count, int max) =>
        violations.AddIf(count > max, field, Shown(count), $"must have at most {max} items, has {count}");

    /// <summary>A time between the years 1 and 9999, as google.protobuf.Timestamp asks; may be absent.</summary>
    public static Violations Time(this Violations violations, FieldPath field, Timestamp? time) =>
        violations.AddIf(
            time is not null && (time.Seconds is < FirstSecond or > LastSecond || time.Nanos is < 0 or > 999_999_999),
            field, $"{time?.Seconds} s {time?.Nanos} ns", "must be a time from 0001-01-01 to 9999-12-31 with 0 to 999,999,999 nanoseconds");

    /// <summary>Items that may each be there once.</summary>
    public static Violations Distinct(this Violations violations, IReadOnlyList<string> values, Func<int, FieldPath> field)
    {
        if (values.Count < 2)
            return violations;
        var seen = new Dictionary<string, int>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (!seen.TryAdd(values[i], i))
                violations.Add(field(i), values[i], $"is there already, at position {seen[values[i]]}");
        }
        return violations;
    }

    private static string Shown(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}

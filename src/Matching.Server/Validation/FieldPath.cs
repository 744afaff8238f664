namespace Matching.Server.Validation;

/// <summary>Path of a field, put into words only when something is wrong there: imports check millions of fields.</summary>
/// <param name="Parent">Path of the message around it; empty for the request itself.</param>
/// <param name="Name">Name of the field.</param>
/// <param name="Index">Position in a repeated field; -1 for the field as a whole.</param>
/// <param name="Child">Field of the message at that position; empty for the position itself.</param>
internal readonly record struct FieldPath(string Parent, string Name, int Index = -1, string Child = "")
{
    public static implicit operator FieldPath(string name) => new("", name);

    public override string ToString() =>
        $"{Parent}{(Parent == "" ? "" : ".")}{Name}{(Index < 0 ? "" : $"[{Index}]")}{(Child == "" ? "" : ".")}{Child}";
}

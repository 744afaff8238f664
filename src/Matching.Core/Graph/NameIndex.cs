namespace Matching.Graph;

/// <summary>Gives words small numbers in order of first appearance; the empty word is 0.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> numbers = new() { [""] = 0 };
    private readonly List<string> names = [""];

    public int NumberOf(string name)
    {
        if (numbers.TryGetValue(name, out var number))
            return number;
        number = names.Count;
        names.Add(name);
        numbers.Add(name, number);
        return number;
    }

    public string[] ToArray() => [.. names];
}

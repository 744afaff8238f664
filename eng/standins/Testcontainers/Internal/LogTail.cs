namespace DotNet.Testcontainers.Internal;

/// <summary>The last lines that a program wrote.</summary>
internal sealed class LogTail
{
    private const int Length = 60;
    private readonly Queue<string> _lines = [];

    public void Add(string line)
    {
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Length)
                _lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (_lines)
            return string.Join('\n', _lines);
    }
}

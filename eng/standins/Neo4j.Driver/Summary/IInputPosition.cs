namespace Neo4j.Driver;

/// <summary>A place in the text of a query: an offset from zero, a line and a column from one.</summary>
public interface IInputPosition
{
    int Offset { get; }

    int Line { get; }

    int Column { get; }
}

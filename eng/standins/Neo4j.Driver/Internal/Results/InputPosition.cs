using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Results;

internal sealed record InputPosition(int Offset, int Line, int Column) : IInputPosition
{
    public static InputPosition? Of(Dictionary<string, object?>? content)
    {
        if (content?.Integer("offset") is null && content?.Integer("line") is null && content?.Integer("column") is null)
            return null;
        return new InputPosition((int)(content.Integer("offset") ?? 0), (int)(content.Integer("line") ?? 0), (int)(content.Integer("column") ?? 0));
    }
}

namespace Matching.Storage.Neo4j.Connections;

/// <summary>A Cypher statement that the store runs. All are static fields, where a test finds them and checks their plans.</summary>
/// <param name="cypher">Its text; every value is a parameter.</param>
internal sealed class Statement(string cypher)
{
    public string Cypher { get; } = cypher;
}

using Matching.Model;

namespace Matching.Graph;

/// <summary>Concepts as columns; a concept is an index from 0, in order of id. Knows which offers meet which needs.</summary>
public sealed class ConceptTable
{
    private readonly string[] names;
    private readonly Dictionary<ConceptId, int> indexes;

    internal ConceptTable(string[] names, Dictionary<ConceptId, int> indexes, Rows<ConceptWeight> meeting)
    {
        this.names = names;
        this.indexes = indexes;
        Meeting = meeting;
        MetBy = Transpose(meeting);
    }

    /// <summary>Number of concepts.</summary>
    public int Count => names.Length;

    /// <summary>By concept of a need: the concepts whose offers meet it, itself first, with how well, 0 to 1.</summary>
    public Rows<ConceptWeight> Meeting { get; }

    /// <summary>By concept of an offer: the concepts of the needs that it meets, with how well, 0 to 1.</summary>
    public Rows<ConceptWeight> MetBy { get; }

    /// <summary>Name of a concept for people; the id where there is no name.</summary>
    public string NameOf(int concept) => names[concept];

    /// <summary>Index of a concept; −1 where there is none.</summary>
    public int Find(ConceptId id) => indexes.GetValueOrDefault(id, -1);

    /// <summary>Memory held by the links between concepts, in bytes, ids and names left out.</summary>
    public long EstimateBytes => Meeting.EstimateBytes + MetBy.EstimateBytes;

    private static Rows<ConceptWeight> Transpose(Rows<ConceptWeight> rows)
    {
        var transposed = new RowsBuilder<ConceptWeight>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var item in rows[row])
                transposed.Add(item.Concept, new ConceptWeight(row, item.Weight));
        }
        return transposed.Build(rows.Count);
    }
}

namespace Matching.Ranking.Layers;

/// <summary>A number known of every member that models may rank by.</summary>
public sealed record MemberColumn
{
    /// <summary>Declares a column.</summary>
    /// <param name="name">Stable name in snake case.</param>
    /// <param name="meaning">What is measured, to complete "the value is …".</param>
    /// <param name="isPlace">Whether differences are distances, so that members with like values live near each other.</param>
    /// <exception cref="ArgumentException">The name is that of a sensitive attribute, see <see cref="FeatureTable.IsWithheld"/>.</exception>
    public MemberColumn(string name, string meaning, bool isPlace = false)
    {
        if (FeatureTable.IsWithheld(name))
            throw new ArgumentException($"'{name}' may not be used for ranking.", nameof(name));
        (Name, Meaning, IsPlace) = (name, meaning, isPlace);
    }

    /// <summary>Stable name in snake case.</summary>
    public string Name { get; }

    /// <summary>What is measured.</summary>
    public string Meaning { get; }

    /// <summary>Whether differences are distances.</summary>
    public bool IsPlace { get; }
}

namespace Matching.Cli.Evaluation;

/// <summary>
/// Reads what people of the villages told, from india_villages/individuals.csv and individual_nominations.csv.gz, into the households that they live in. What one told of another becomes part of the
/// tie between their households, and is left out where these have none: so that nothing is left of a tie that is hidden.
/// </summary>
internal sealed class VillagePeople(string folder, Dictionary<string, VillageDraft> villageOf)
{
    private readonly Dictionary<string, string> householdOf = [];

    public void Read()
    {
        ReadPeople(new CsvTable(Path.Combine(folder, "individuals.csv")));
        ReadNominations(new CsvTable(Path.Combine(folder, "individual_nominations.csv.gz")));
    }

    // Of whoever lives in no known household nothing is known. Whatever tells of wealth, religion or caste is left where it is.
    private void ReadPeople(CsvTable table)
    {
        foreach (var row in table.Rows("member_id", "hhid", "didsurv"))
        {
            if (!villageOf.TryGetValue(row[1], out var village))
                continue;
            if (!householdOf.TryAdd(row[0], row[1]))
                throw table.Wrong($"person {row[0]} appears twice.");
            village.AddPerson(row[1], wasAsked: row[2] == "1");
        }
    }

    private void ReadNominations(CsvTable table)
    {
        foreach (var row in table.Rows("source", "target", "kind"))
        {
            if (householdOf.TryGetValue(row[0], out var source) && householdOf.TryGetValue(row[1], out var target) && source != target)
                villageOf[source].Tell(source, target, row[2]);
        }
    }
}

namespace Matching.Cli.Evaluation;

/// <summary>
/// Reads the villages of the task from a data folder: india_villages/ties.csv, members.csv and what <see cref="VillagePeople"/> reads, and clusters.csv and hidden.csv of
/// tasks/bridging_villages.
/// </summary>
internal static class VillageFiles
{
    /// <summary>Villages of one split, by number.</summary>
    public static IReadOnlyList<Village> Read(string folder, string split) =>
        [.. ReadDrafts(folder).Where(village => village.Value.Split == split).Select(village => village.Value.Build(village.Key))];

    /// <summary>The villages of the split train, by number, with everything in sight.</summary>
    public static IReadOnlyList<TaughtVillage> ReadTaught(string folder) =>
        [.. ReadDrafts(folder).Where(village => village.Value.Split == "train").Select(village => village.Value.BuildTaught(village.Key))];

    private static SortedDictionary<int, VillageDraft> ReadDrafts(string folder)
    {
        var task = Path.Combine(folder, "tasks", "bridging_villages");
        var villages = new SortedDictionary<int, VillageDraft>();
        var villageOf = ReadHouseholds(new CsvTable(Path.Combine(task, "clusters.csv")), villages);
        ReadHidden(new CsvTable(Path.Combine(task, "hidden.csv")), villages);
        ReadTies(new CsvTable(Path.Combine(folder, "india_villages", "ties.csv")), villageOf);
        ReadMembers(new CsvTable(Path.Combine(folder, "india_villages", "members.csv")), villageOf);
        new VillagePeople(Path.Combine(folder, "india_villages"), villageOf).Read();
        return villages;
    }

    private static Dictionary<string, VillageDraft> ReadHouseholds(CsvTable table, SortedDictionary<int, VillageDraft> villages)
    {
        var villageOf = new Dictionary<string, VillageDraft>();
        foreach (var row in table.Rows("village", "member_id", "cluster"))
        {
            var number = table.Whole(row[0], "village");
            if (!villages.TryGetValue(number, out var village))
                villages.Add(number, village = new VillageDraft());
            if (!villageOf.TryAdd(row[1], village) || !village.TryAddHousehold(row[1], table.Whole(row[2], "cluster")))
                throw table.Wrong($"household {row[1]} appears twice.");
        }

        return villageOf;
    }

    private static void ReadHidden(CsvTable table, SortedDictionary<int, VillageDraft> villages)
    {
        foreach (var row in table.Rows("split", "village", "a", "b", "grade"))
        {
            var number = table.Whole(row[1], "village");
            if (!villages.TryGetValue(number, out var village) || !village.TryHide(row[2], row[3], table.Whole(row[4], "grade")))
                throw table.Wrong($"the pair {row[2]}, {row[3]} is not of village {number} in clusters.csv.");
            if (village.Split is { Length: > 0 } known && known != row[0])
                throw table.Wrong($"village {number} is in two splits, {known} and {row[0]}.");
            village.Split = row[0];
        }
    }

    private static void ReadTies(CsvTable table, Dictionary<string, VillageDraft> villageOf)
    {
        foreach (var row in table.Rows("source", "target", "kind"))
        {
            if (!villageOf.TryGetValue(row[0], out var village) || !village.TryAddKind(row[0], row[1], row[2]))
                throw table.Wrong($"the tie {row[0]}, {row[1]} does not lie within one village of clusters.csv.");
        }
    }

    // What tells of wealth, religion or caste is left where it is.
    private static void ReadMembers(CsvTable table, Dictionary<string, VillageDraft> villageOf)
    {
        foreach (var row in table.Rows("member_id", "HHnum_in_village", "hhSurveyed", "leader"))
        {
            var values = Array.ConvertAll(row[1..], value => (float)table.Whole(value, "value"));
            if (villageOf.TryGetValue(row[0], out var village) && !village.TryDescribe(row[0], values))
                throw table.Wrong($"household {row[0]} appears twice.");
        }
    }
}

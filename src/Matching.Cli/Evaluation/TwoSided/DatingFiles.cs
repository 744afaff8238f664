using System.Globalization;

namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>
/// Reads the participants and the dates from a data folder: speed_dating and tasks/two_sided_acceptance/split.csv. Of the answers at sign-up, age, race, religion and income
/// are left where they are: nobody is to be ranked by them.
/// </summary>
internal sealed class DatingFiles
{
    private static readonly string[] Scales =
    [
        "exphappy", "date", "go_out", "attr3_1", "sinc3_1", "fun3_1", "intel3_1", "amb3_1",
        "sports", "tvsports", "exercise", "dining", "museums", "art", "hiking", "gaming", "clubbing", "reading", "tv", "theater", "movies", "concerts", "music", "shopping", "yoga",
    ];

    private readonly string folder;
    private readonly Dictionary<string, int> positions = [];

    private DatingFiles(string folder) => this.folder = folder;

    /// <summary>Participants in the order of the file, and all dates that both sides of are known.</summary>
    public static (Dater[] Daters, Date[] Dates) Read(string folder)
    {
        var files = new DatingFiles(folder);
        return (files.ReadDaters(), files.ReadDates());
    }

    private Dater[] ReadDaters()
    {
        var table = new CsvTable(Path.Combine(folder, "speed_dating", "members.csv"));
        var people = new List<(string[] Codes, double[] Answers)>();
        foreach (var row in table.Rows(["member_id", "gender", "field_cd", "career_c", "goal", .. Scales]))
        {
            positions.Add(row[0], people.Count);
            people.Add((row[1..5], Array.ConvertAll(row[5..], Number)));
        }

        Standardise([.. people.Select(person => person.Answers)]);
        return [.. people.Select(person => new Dater(table.Whole(person.Codes[0], "gender"), person.Codes[1], person.Codes[2], person.Codes[3], person.Answers))];
    }

    private Date[] ReadDates()
    {
        var table = new CsvTable(Path.Combine(folder, "speed_dating", "outcomes.csv"));
        var early = ReadSplit();
        var dates = new List<Date>();
        foreach (var row in table.Rows("proposer", "receiver", "decision_a", "wave", "order", "int_corr"))
        {
            if (positions.TryGetValue(row[0], out var proposer) && positions.TryGetValue(row[1], out var receiver))
            {
                dates.Add(new(
                    proposer, receiver, row[2] == "1", table.Whole(row[3], "wave"), table.Whole(row[4], "order"), Known(Number(row[5])), early.Contains((proposer, receiver))));
            }
        }

        return [.. dates];
    }

    private HashSet<(int Proposer, int Receiver)> ReadSplit()
    {
        var table = new CsvTable(Path.Combine(folder, "tasks", TwoSidedAcceptance.Name, "split.csv"));
        return [.. table.Rows("proposer", "receiver", "hist").Where(row => row[2] == "True").Select(row => (Position(table, row[0]), Position(table, row[1])))];
    }

    // The split's numbers of receivers end in ".0".
    private int Position(CsvTable table, string id) =>
        positions.TryGetValue(id.Split('.')[0], out var position) ? position : throw table.Wrong($"nobody in members.csv has the id {id}.");

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static double Known(double value) => double.IsNaN(value) ? 0 : value;

    private static void Standardise(double[][] rows)
    {
        for (var column = 0; column < Scales.Length; column++)
        {
            double[] known = [.. rows.Select(row => row[column]).Where(value => !double.IsNaN(value))];
            var mean = known.DefaultIfEmpty().Average();
            var deviation = Math.Sqrt(known.Select(value => (value - mean) * (value - mean)).DefaultIfEmpty().Average());
            foreach (var row in rows)
                row[column] = deviation > 0 ? Known((row[column] - mean) / deviation) : 0;
        }
    }
}

namespace Matching.Cli.Evaluation;

/// <summary>Reads the answers of the task from a data folder: mathoverflow_answers/ties.csv.gz.</summary>
internal static class HelpFile
{
    /// <summary>Answers to others' questions, by time; in the order of the file where two have the same.</summary>
    public static HelpAnswer[] Read(string folder)
    {
        var table = new CsvTable(Path.Combine(folder, "mathoverflow_answers", "ties.csv.gz"));
        var answers = new List<HelpAnswer>();
        foreach (var row in table.Rows("source", "target", "time"))
        {
            var answer = new HelpAnswer(table.Whole(row[0], "source"), table.Whole(row[1], "target"), table.Whole(row[2], "time"));
            if (answer.Helper != answer.Asker)
                answers.Add(answer);
        }

        if (answers.Count == 0)
            throw table.Wrong("nobody answers anybody else.");
        return [.. answers.OrderBy(answer => answer.Time)];
    }
}

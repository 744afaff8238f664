using System.Globalization;
using Spectre.Console;

namespace Matching.Cli.Evaluation;

/// <summary>Writes a report of the task ltr_fixture for people.</summary>
internal sealed class LtrFixtureTable(IAnsiConsole console)
{
    private static readonly string[] Columns =
        ["trees", "leaves", "rate", "train", "test", "FastTree", "seconds", "× reading", "FastTree"];

    public void Write(LtrFixtureReport report)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var column in Columns)
            table.AddColumn(new TableColumn(column).RightAligned().NoWrap());
        foreach (var row in report.Rows)
            table.AddRow(Cells(row));
        console.WriteLine($"{report.Task}: {report.TrainRows:N0} rows to learn from, read in {report.ReadSeconds:N2} s; {report.TestRows:N0} test rows; NDCG@10");
        console.Write(table);
    }

    private static string[] Cells(LtrFixtureRow row) =>
    [
        Text(row.Trees, "0"), Text(row.Leaves, "0"), Text(row.LearningRate, "0.00"),
        Text(row.Train, "0.0000"), Text(row.Test, "0.0000"), Text(row.FastTreeTest, "0.0000"),
        Text(row.TrainSeconds, "0.00"), Text(row.TimesReading, "0.0"), Text(row.FastTreeTimesReading, "0.0"),
    ];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

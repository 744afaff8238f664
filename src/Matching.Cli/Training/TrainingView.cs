using System.Globalization;
using Matching.Cli.Terminal;
using Matching.Evaluation;
using Matching.Learning.Models;
using Matching.Learning.OwnNetwork;
using Matching.Ranking.Compared;
using Spectre.Console;

namespace Matching.Cli.Training;

/// <summary>Shows what a training came to: its record, how well it ranks beside the prior, and what it goes by.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="needed">Members who must have answered before answers are learned from.</param>
internal sealed class TrainingView(CliTerminal terminal, int needed)
{
    private const int Shown = 15;

    /// <param name="result">What was learned.</param>
    /// <param name="file">The file that was written; null where none was.</param>
    /// <param name="json">Whether a program reads it.</param>
    public void Write(OwnNetworkResult result, string? file, bool json)
    {
        if (json)
            JsonOutput.Write(terminal.Output, new { Written = file, result.Model.Record, result.MembersWhoAnswered });
        else
            WriteText(result, file);
    }

    private void WriteText(OwnNetworkResult result, string? file)
    {
        var record = result.Model.Record;
        var asked = record.HiddenTiesSince is null ? "lost ties to be found" : "found somebody new";
        terminal.Out.MarkupLineInterpolated(
            $"{record.HiddenTieGroups:N0} times a member {asked}, and {record.AnsweredLists:N0} lists were answered; {record.Rows:N0} candidates, {result.Model.Ensemble.Trees.Length:N0} trees.");
        WriteNetworks(result.Model);
        terminal.Out.WriteLine(record.HiddenTiesSince is null
            ? $"Too few ties between clusters tell when they began{(record.Networks > 1 ? ", in one of the networks at least" : "")}, so that ties of any age were hidden{(record.Networks > 1 ? " there" : "")}."
            : "Ties between clusters were learned from as they began, and the newest held out.");
        WriteAnswers(result);
        WriteQuality(result);
        WriteFolds(result);
        new CalibrationView(terminal.Out).Write(record.Asking, record.Asked);
        WriteImportance(record);
        terminal.Out.WriteLine(file is null
            ? "The model ranks worse than the first day's ranking, so it was not written."
            : $"Written to {file}.");
    }

    private void WriteNetworks(RankingModel model)
    {
        if (model.Record.Networks < 2)
            return;
        var asLarge = model.Schema.Names.All(ComparedTable.Contains);
        terminal.Out.WriteLine(
            $"Learned from {model.Record.Networks:N0} networks, {(asLarge ? "at least one of which is too large to be looked at as a whole, so that none is" : "each looked at as a whole")}.");
    }

    private void WriteQuality(OwnNetworkResult result)
    {
        if (result.Answers is { } answers)
            WriteQuality($"{answers.Lists:N0} lists of members held out", answers.Quality, answers.Prior);
        var ties = result.Model.Record.HiddenTiesSince is { } since ? $"new ties since {since:yyyy-MM-dd}" : "ties held out";
        WriteQuality(ties, result.Quality, result.Prior);
    }

    private void WriteQuality(string what, RankingQuality model, RankingQuality prior)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(what);
        foreach (var measure in (string[])["NDCG@10", "Recall@10", "MRR"])
            table.AddColumn(new TableColumn(measure).RightAligned().NoWrap());
        table.AddRow(Row("learned from the network itself", model));
        table.AddRow(Row("first day (linear prior)", prior));
        terminal.Out.Write(table);
    }

    private void WriteFolds(OwnNetworkResult result)
    {
        var validation = result.Folds;
        if (validation.Folds.IsEmpty)
            return;
        var table = new Table { Border = TableBorder.None };
        table.AddColumn($"{validation.Folds.Length} folds by {(result.Model.Record.Networks > 1 ? "network" : "cluster")}");
        foreach (var (name, _) in CrossValidation.Measures)
        {
            table.AddColumn(new TableColumn($"{name}, model").RightAligned().NoWrap());
            table.AddColumn(new TableColumn($"{name}, prior").RightAligned().NoWrap());
        }

        foreach (var (number, fold) in validation.Folds.Index())
            table.AddRow([$"fold {number + 1}", .. CrossValidation.Measures.SelectMany(measure => (string[])[Text(measure.Of(fold.Model), "0.000"), Text(measure.Of(fold.Prior), "0.000")])]);
        table.AddRow(
        [
            "mean ± standard deviation",
            .. CrossValidation.Measures.SelectMany(measure => (string[])[Spread(validation.Of(fold => measure.Of(fold.Model))), Spread(validation.Of(fold => measure.Of(fold.Prior)))]),
        ]);
        terminal.Out.Write(table);
    }

    private static string Spread((double Mean, double Deviation) of) => $"{Text(of.Mean, "0.000")} ± {Text(of.Deviation, "0.000")}";

    // A network whose members answer should hear why that is not learned from yet.
    private void WriteAnswers(OwnNetworkResult result)
    {
        var outcomes = result.Lists.Sum(lists => lists.OutcomeCount);
        if (result.Answers is null && outcomes > 0)
        {
            terminal.Out.MarkupLineInterpolated(
                $"{outcomes:N0} outcomes are there, but only {result.MembersWhoAnswered:N0} members have a list in which candidates differ in what came of them; learning from answers needs {needed:N0}.");
        }
    }

    private void WriteImportance(TrainingRecord record)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn("feature");
        table.AddColumn(new TableColumn("share of gain").RightAligned().NoWrap());
        foreach (var (name, share) in record.Importance.OrderByDescending(one => one.Value).Take(Shown))
            table.AddRow(Markup.Escape(name), Text(share, "0.0 %"));
        terminal.Out.Write(table);
    }

    private static string[] Row(string name, RankingQuality quality) =>
        [name, Text(quality.NdcgAt10, "0.000"), Text(quality.RecallAt10, "0.000"), Text(quality.Mrr, "0.000")];

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}

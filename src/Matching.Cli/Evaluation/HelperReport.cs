using System.Text.Json.Serialization;

namespace Matching.Cli.Evaluation;

/// <summary>What the evaluation of helpers found: besides the rankings, what each candidate source brings to the engine's, by name, "all" for the candidate stage as a whole.</summary>
internal sealed record HelperReport(
    string Task,
    string Split,
    int Queries,
    double Candidates,
    IReadOnlyDictionary<string, HelperMeasures> Methods,
    [property: JsonPropertyName("sources"), JsonPropertyOrder(1)] IReadOnlyDictionary<string, SourceMeasures> Sources)
    : EvaluationReport<HelperMeasures>(Task, Split, Queries, Candidates, Methods);

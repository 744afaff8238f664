using System.Text.Json.Serialization;
using Matching.Learning.Calibration;

namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>
/// What the evaluation of two-sided acceptance found: besides the rankings, how far the trained chances can be taken at their word, by what is foretold: "women" and
/// "men" say yes, and "match", that both do.
/// </summary>
internal sealed record AcceptanceReport(
    string Task,
    string Split,
    int Queries,
    double Candidates,
    IReadOnlyDictionary<string, AcceptanceMeasures> Methods,
    [property: JsonPropertyName("rows"), JsonPropertyOrder(1)] int Rows,
    [property: JsonPropertyName("calibration"), JsonPropertyOrder(2)] IReadOnlyDictionary<string, ReliabilityTable> Calibration)
    : EvaluationReport<AcceptanceMeasures>(Task, Split, Queries, Candidates, Methods);

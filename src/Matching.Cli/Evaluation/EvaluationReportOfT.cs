using System.Text.Json.Serialization;

namespace Matching.Cli.Evaluation;

/// <summary>What an evaluation found; written as JSON under these names.</summary>
/// <param name="Task">Name of the task.</param>
/// <param name="Split">The split that was ranked.</param>
/// <param name="Queries">Number of rankings, over which the measures are means.</param>
/// <param name="Candidates">Mean number of candidates of a query.</param>
/// <param name="Methods">Measures by method.</param>
/// <typeparam name="TMeasures">The task's measures.</typeparam>
internal record EvaluationReport<TMeasures>(
    [property: JsonPropertyName("task")] string Task,
    [property: JsonPropertyName("split")] string Split,
    [property: JsonPropertyName("queries")] int Queries,
    [property: JsonPropertyName("candidates")] double Candidates,
    [property: JsonPropertyName("methods")] IReadOnlyDictionary<string, TMeasures> Methods);

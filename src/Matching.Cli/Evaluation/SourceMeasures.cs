using System.Text.Json.Serialization;

namespace Matching.Cli.Evaluation;

/// <summary>What a candidate source brings, as means over askers.</summary>
/// <param name="Recall">Share of those sought who are among the candidates.</param>
/// <param name="Candidates">Candidates brought.</param>
/// <param name="Alone">Share of those sought whom no other source brings.</param>
internal sealed record SourceMeasures(
    [property: JsonPropertyName("recall")] double Recall,
    [property: JsonPropertyName("candidates")] double Candidates,
    [property: JsonPropertyName("alone")] double Alone);

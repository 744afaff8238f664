using Matching.Ranking;

namespace Matching.Cli.Evaluation;

/// <summary>A model that is measured on helpers.</summary>
/// <param name="Name">Key in the report.</param>
/// <param name="Title">What people read.</param>
/// <param name="Model">The model.</param>
internal sealed record HelperModel(string Name, string Title, IRankingModel Model);

using System.Text.Json;
using Matching.Suggestions;

namespace Matching.Cli.Evaluation;

/// <summary>Measures what each candidate source of the engine brings, however it ranks later.</summary>
internal sealed class SourceRecall(HelpHistory history)
{
    private const string All = "all";

    private readonly Dictionary<string, (double Recall, double Candidates, double Alone)> sums = new() { [All] = default };

    public IReadOnlyDictionary<string, SourceMeasures> Measure(CancellationToken cancellation)
    {
        var stage = new ServedCandidates(history.Network.Value);
        foreach (var (asker, helpers) in history.Sought)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (member, sources) in stage.Find(asker))
            {
                var found = helpers.Contains(member) ? 1.0 / helpers.Count : 0;
                Add(All, found, 0);
                foreach (var source in sources)
                    Add(JsonNamingPolicy.SnakeCaseLower.ConvertName(source.ToString()), found, sources.Count == 1 ? found : 0);
            }
        }

        var queries = history.Sought.Count;
        return sums.OrderByDescending(pair => pair.Value.Recall)
            .ToDictionary(pair => pair.Key, pair => new SourceMeasures(pair.Value.Recall / queries, pair.Value.Candidates / queries, pair.Value.Alone / queries));
    }

    private void Add(string source, double found, double alone)
    {
        var (recall, candidates, only) = sums.GetValueOrDefault(source);
        sums[source] = (recall + found, candidates + 1, only + alone);
    }
}

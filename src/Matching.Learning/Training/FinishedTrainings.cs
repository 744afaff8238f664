using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Matching.Learning.Data;
using Matching.Learning.Models;

namespace Matching.Learning.Training;

/// <summary>
/// Keeps what was learned in a folder, so that a long training that was stopped goes on where it was. A training is found again only by exactly the rows and parameters that it had;
/// since the same rows teach the same, whoever resumes gets what they would have got.
/// </summary>
/// <param name="folder">Where; made when there is something to keep.</param>
/// <param name="time">Tells when a training ended.</param>
public sealed class FinishedTrainings(string folder, TimeProvider time)
{
    /// <summary>Whether there is anything to go on from.</summary>
    public bool Any => Directory.Exists(folder);

    /// <summary>Forgets everything; for when all is done.</summary>
    public void Clear()
    {
        if (Any)
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>What these rows taught: as it was kept, or learned now and kept.</summary>
    internal LambdaMartResult FindOrTrain(TrainingSet set, LambdaMartParameters parameters, Func<LambdaMartResult> train)
    {
        var path = PathOf(set, parameters);
        if (Find(path, set) is { } known)
            return known;
        var result = train();
        Keep(path, set, parameters, result);
        return result;
    }

    // A damaged file is as good as none.
    private static LambdaMartResult? Find(string path, TrainingSet set)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var stream = File.OpenRead(path);
            var model = ModelFile.Read(stream, set.Schema);
            var gains = set.Schema.Names.Select(name => model.Record.Importance.GetValueOrDefault(name));
            return new(model.Ensemble, [.. gains], model.Record.Groups, model.Record.ConstantFeatures);
        }
        catch (ModelFileException)
        {
            return null;
        }
    }

    private void Keep(string path, TrainingSet set, LambdaMartParameters parameters, LambdaMartResult result)
    {
        var model = new RankingModel(set.Schema, result.Ensemble, new TrainingRecord
        {
            TrainedAt = time.GetUtcNow(),
            Parameters = parameters,
            Groups = result.GroupsUsed,
            Rows = set.RowCount,
            ConstantFeatures = result.ConstantFeatures,
            Importance = set.Schema.Names.Zip(result.Gains).ToImmutableSortedDictionary(one => one.First, one => one.Second, StringComparer.Ordinal),
        });
        Directory.CreateDirectory(folder);
        ModelFile.Write(model, path);
    }

    private string PathOf(TrainingSet set, LambdaMartParameters parameters)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(set.Schema.Hash));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(parameters with { Threads = null }));
        foreach (var group in set.Groups)
        {
            hash.AppendData(MemoryMarshal.AsBytes([group.Grades.Length, group.Weights.Length]));
            hash.AppendData(MemoryMarshal.AsBytes(group.Features.Span));
            hash.AppendData(MemoryMarshal.AsBytes(group.Grades.Span));
            hash.AppendData(MemoryMarshal.AsBytes(group.Weights.Span));
        }

        return Path.Combine(folder, Convert.ToHexStringLower(hash.GetHashAndReset()) + ".model");
    }
}

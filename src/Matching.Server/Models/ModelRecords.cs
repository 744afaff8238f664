using Matching.Learning.Models;
using Matching.Model;

namespace Matching.Server.Models;

/// <summary>Reads the files of stored models.</summary>
internal static class ModelRecords
{
    /// <summary>How the model came about.</summary>
    /// <exception cref="ModelFileException">The file is of a version that this server does not read.</exception>
    public static TrainingRecord ReadRecord(this RegisteredModel model) => ModelFile.Read(model.File.ToArray()).Record;
}

using Matching.Learning.Data;
using Matching.Learning.Training;

namespace Matching.Learning.Tests.Training;

public sealed class FinishedTrainingsTests : IDisposable
{
    private static readonly TrainingSet Set = Sets.Generate(groups: 60);

    private readonly string _root = Directory.CreateTempSubdirectory("matching-finished-").FullName;
    private readonly List<int> _told = [];

    private string Folder => Path.Combine(_root, "unfinished");

    private FinishedTrainings Finished => new(Folder, TimeProvider.System);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Train_AfterAStop_GoesOnWithTheSecondModelAndEndsTheSame()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Told(trees =>
        {
            if (trees == Quick.Parameters.Trees + 3)
                stop.Cancel();
        });
        Should.Throw<OperationCanceledException>(() => Bagging.Train(Set, Quick.Parameters, 2, progress, Finished, stop.Token));

        var resumed = Train(Set, Finished);

        _told.Take(2).ShouldBe([Quick.Parameters.Trees, Quick.Parameters.Trees], "the first model is there at once, and the second begins");
        var uninterrupted = Train(Set, null);
        resumed.Ensemble.Trees.SelectMany(tree => tree.Values).ShouldBe(uninterrupted.Ensemble.Trees.SelectMany(tree => tree.Values));
        resumed.Gains.ShouldBe(uninterrupted.Gains);
        (resumed.GroupsUsed, resumed.ConstantFeatures.Single()).ShouldBe((uninterrupted.GroupsUsed, uninterrupted.ConstantFeatures.Single()));
    }

    [Fact]
    public void Train_OtherRowsOrParameters_LearnsAnew()
    {
        Train(Set, Finished);

        Grown(Sets.Generate(groups: 60, seed: 2), Quick.Parameters).ShouldBeTrue();
        Grown(Set, Quick.Parameters with { LearningRate = 0.2 }).ShouldBeTrue();
        Grown(Set, Quick.Parameters with { Threads = 2 }).ShouldBeFalse("threads change nothing");
    }

    [Fact]
    public void Train_DamagedFile_LearnsAnew()
    {
        Train(Set, Finished);
        foreach (var file in Directory.GetFiles(Folder))
            File.WriteAllText(file, "matching-ranking-model 1 of something");

        Grown(Set, Quick.Parameters).ShouldBeTrue();
        Grown(Set, Quick.Parameters).ShouldBeFalse("it was kept again");
    }

    [Fact]
    public void Clear_ForgetsEverything()
    {
        Finished.Any.ShouldBeFalse();
        Train(Set, Finished);
        Finished.Any.ShouldBeTrue();

        Finished.Clear();

        Directory.Exists(Folder).ShouldBeFalse();
        Finished.Clear();
    }

    private bool Grown(TrainingSet set, LambdaMartParameters parameters)
    {
        _told.Clear();
        LambdaMart.Train(set, parameters, new Told(_told.Add), Finished, TestContext.Current.CancellationToken);
        return _told.Count > 1;
    }

    private LambdaMartResult Train(TrainingSet set, FinishedTrainings? finished) =>
        Bagging.Train(set, Quick.Parameters, 2, new Told(_told.Add), finished, TestContext.Current.CancellationToken);
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Matching.Learning.Calibration;
using Matching.Learning.Data;
using Matching.Learning.Models;
using Matching.Learning.Training;
using Matching.Simulation;

namespace Matching.Learning.Tests.Models;

public sealed class ModelFileTests
{
    private static readonly RankingModel Model = new(
        Sets.Schema,
        SimulatedEnsemble.Generate(trees: 9, leaves: 7, features: 3, seed: 1),
        new TrainingRecord
        {
            TrainedAt = DateTimeOffset.UnixEpoch,
            DataFrom = DateTimeOffset.UnixEpoch.AddYears(-1),
            Parameters = new LambdaMartParameters { Trees = 9 },
            Groups = 30,
            Rows = 400,
            ConstantFeatures = ["constant"],
            Metrics = ImmutableSortedDictionary<string, double>.Empty.Add("valid ndcg@10", 0.25),
        });

    [Fact]
    public void Read_AWrittenModel_IsTheSame()
    {
        var read = ModelFile.Read(new MemoryStream(Written()), Sets.Schema);

        foreach (var row in SimulatedEnsemble.Rows(50, 3, seed: 2).Chunk(3))
            read.Ensemble.Score(row).ShouldBe(Model.Ensemble.Score(row));
        read.Schema.Names.ShouldBe(Model.Schema.Names);
        read.Record.Parameters.ShouldBe(Model.Record.Parameters);
        read.Record.DataFrom.ShouldBe(Model.Record.DataFrom);
        read.Record.DataTo.ShouldBeNull();
        read.Record.Metrics["valid ndcg@10"].ShouldBe(0.25);
        read.Record.ConstantFeatures.ShouldBe(["constant"]);
        read.Asking.ShouldBeNull();
    }

    [Fact]
    public void Read_ACalibratedModel_GivesTheSameChances()
    {
        var platt = new PlattCalibration(1.5, -0.25, -2, 0.75);
        var isotonic = IsotonicCalibration.Fit([0.1, 0.7, 1.0 / 3], [false, true, true]);

        var read = ModelFile.Read(new MemoryStream(Written(Model with { Asking = platt, Asked = isotonic })), Sets.Schema);

        read.Asking.ShouldBe(platt);
        read.Asked.ShouldBeOfType<IsotonicCalibration>().Scores.ShouldBe(isotonic.Scores);
        read.Asked!.Chance(0.5).ShouldBe(isotonic.Chance(0.5));
    }

    [Fact]
    public void Read_ALogisticCurveThatSaysNotHowFarItGoes_SpeaksOfAllScores()
    {
        var content = Encoding.UTF8.GetString(Written(Model with { Asking = new PlattCalibration(1.5, -0.25, -2, 0.75) })).Split('\n', 2)[1];
        var earlier = Encoding.UTF8.GetBytes(content.Replace(",\"least\":-2,\"most\":0.75", "", StringComparison.Ordinal));

        var read = ModelFile.Read(new MemoryStream([.. Head(earlier), .. earlier]));

        read.Asking.ShouldBe(new PlattCalibration(1.5, -0.25));
    }

    [Theory]
    [InlineData(0.0, "not a model file")]
    [InlineData(0.03, "cut short")]
    [InlineData(0.5, "cut short")]
    [InlineData(0.999, "cut short")]
    public void Read_ATruncatedFile_SaysSo(double kept, string why)
    {
        var bytes = Written();

        ShouldBeRefused(bytes[..(int)(kept * bytes.Length)], Sets.Schema, why);
    }

    [Fact]
    public void Read_AnAlteredFile_SaysSo()
    {
        var bytes = Written();
        bytes[^20] ^= 1;

        ShouldBeRefused(bytes, Sets.Schema, "damaged");
    }

    [Fact]
    public void Read_AnotherFile_SaysSo() => ShouldBeRefused(Encoding.UTF8.GetBytes("{\"trees\":[]}"), Sets.Schema, "not a model file");

    [Fact]
    public void Read_ForOtherFeatures_NamesThem()
    {
        ShouldBeRefused(Written(), new FeatureSchema(["signal", "noise", "degree"]), "It has but rows lack: constant; rows have but it lacks: degree");
        ShouldBeRefused(Written(), new FeatureSchema(["noise", "signal", "constant"]), "the order differs");
    }

    [Fact]
    public void Read_WithoutASchema_TakesTheFilesOwn()
    {
        var read = ModelFile.Read(new MemoryStream(Written()));

        read.Schema.Names.ShouldBe(Sets.Schema.Names);
        read.Schema.Hash.ShouldBe(Sets.Schema.Hash);
    }

    [Theory]
    [InlineData("\"signal\"", "\"signals\"", "names other features")]
    [InlineData("\"signal\"", "\"noise\"", "holds no model")]
    [InlineData("\"signal\"", "null", "holds no model")]
    [InlineData("\"features\":[\"signal\"", "\"features\":[0,\"signal\"", "not a model")]
    [InlineData("\"background\":[]", "\"background\":[1]", "not whole")]
    [InlineData("\"parameters\":{", "\"parameters\":null,\"others\":{", "not a model")]
    public void Read_AContentThatIsNoModel_SaysSo(string written, string instead, string why)
    {
        var content = Encoding.UTF8.GetString(Written()).Split('\n', 2)[1];
        content.ShouldContain(written);
        var other = Encoding.UTF8.GetBytes(content.Replace(written, instead, StringComparison.Ordinal));

        Should.Throw<ModelFileException>(() => ModelFile.Read(new MemoryStream([.. Head(other), .. other]))).Message.ShouldContain(why);
    }

    public static TheoryData<ScoreCalibration> BrokenCurves =>
    [
        new PlattCalibration(-1, 0), new PlattCalibration(double.NaN, 0), new PlattCalibration(1, double.PositiveInfinity),
        new PlattCalibration(1, 0, 1, -1), new PlattCalibration(1, 0, double.NaN, 1),
        new IsotonicCalibration([], []), new IsotonicCalibration([1, 2], [0.5]), new IsotonicCalibration([2, 1], [0.1, 0.2]),
        new IsotonicCalibration([1, 2], [0.2, 0.1]), new IsotonicCalibration([1, 2], [0.2, 1.1]), new IsotonicCalibration([1, double.NaN], [0.2, 0.3]),
    ];

    [Theory]
    [MemberData(nameof(BrokenCurves))]
    public void Read_ACurveThatTellsNoChances_SaysSo(ScoreCalibration broken)
    {
        ShouldBeRefused(Written(Model with { Asking = broken }), Sets.Schema, "tells no chances");
        ShouldBeRefused(Written(Model with { Asked = broken }), Sets.Schema, "tells no chances");
    }

    private static byte[] Head(byte[] content) => Encoding.ASCII.GetBytes($"matching-ranking-model 1 {Convert.ToHexStringLower(SHA256.HashData(content))}\n");

    private static byte[] Written() => Written(Model);

    private static byte[] Written(RankingModel model)
    {
        using var file = new MemoryStream();
        ModelFile.Write(model, file);
        return file.ToArray();
    }

    private static void ShouldBeRefused(byte[] file, FeatureSchema schema, string why) =>
        Should.Throw<ModelFileException>(() => ModelFile.Read(new MemoryStream(file), schema)).Message.ShouldContain(why);
}

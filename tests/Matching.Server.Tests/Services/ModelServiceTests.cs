using System.Security.Cryptography;
using Google.Protobuf;
using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class ModelServiceTests(RunningServer server)
{
    [Fact]
    public async Task RegisterModel_EveryField_ReadsBackTheSame()
    {
        var world = await server.NewWorldAsync();
        var file = TrainedModels.File();

        var registered = await server.Models.RegisterModelAsync(new() { NetworkId = world.Id, ModelId = "m", Author = "Ada", Note = "of May", File = ByteString.CopyFrom(file) });
        await world.AddModelAsync("k");

        var model = registered.Model.Clone();
        model.RegisterTime.ToDateTimeOffset().ShouldBeInRange(DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddMinutes(5));
        model.RegisterTime = null;
        model.ShouldBe(new V1.Model { ModelId = "m", Author = "Ada", Note = "of May", SizeBytes = file.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(file)) });
        var got = await server.Models.GetModelAsync(new() { NetworkId = world.Id, ModelId = "m" });
        got.Model.ShouldBe(registered.Model);
        got.Roles.ShouldBe(new V1.ModelRoles());
        (await server.Models.ListModelsAsync(new() { NetworkId = world.Id })).Models.Select(one => one.ModelId).ShouldBe(["k", "m"]);
    }

    [Fact]
    public async Task RegisterModel_WithoutId_IsGivenOneOnce()
    {
        var world = await server.NewWorldAsync();
        var request = new V1.RegisterModelRequest { NetworkId = world.Id, Author = "Ada", File = ByteString.CopyFrom(TrainedModels.File()), RequestId = "r" };
        var first = await server.Models.RegisterModelAsync(request);

        var second = await server.Models.RegisterModelAsync(request);

        second.Model.ShouldBe(first.Model);
        second.Result.ShouldBe(new V1.WriteResult { Revision = first.Result.Revision, Replayed = true });
        Guid.Parse(first.Model.ModelId).Version.ShouldBe(7);
    }

    [Fact]
    public async Task RegisterModel_LargerThanOrdinaryMessages_IsTaken()
    {
        var world = await server.NewWorldAsync();
        var file = TrainedModels.File(trees: 2_500);
        file.Length.ShouldBeGreaterThan(4 << 20);

        var registered = await server.Models.RegisterModelAsync(new() { NetworkId = world.Id, Author = "Ada", File = ByteString.CopyFrom(file) });

        registered.Model.SizeBytes.ShouldBe(file.Length);
    }

    [Fact]
    public async Task RegisterModel_AnotherFileUnderTheId_AlreadyExists()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m");

        var refusal = await Refusal.OfAsync(() => world.AddModelAsync("m", heldOut: 0.5));

        refusal.ShouldBe(StatusCode.AlreadyExists, V1.ErrorReason.ModelExists);
    }

    [Theory]
    [InlineData("cut", "damaged or cut short")]
    [InlineData("altered", "damaged or cut short")]
    [InlineData("version", "not a model file of this version")]
    [InlineData("empty", "not a model file")]
    [InlineData("withheld", "'their_caste' may not be used for ranking")]
    [InlineData("unknown", "no feature 'moon_phase'")]
    public async Task RegisterModel_FileThatCannotServe_SaysWhy(string fault, string why)
    {
        var world = await server.NewWorldAsync();

        var refusal = await Refusal.OfAsync(server.Models.RegisterModelAsync(new() { NetworkId = world.Id, Author = "Ada", File = ByteString.CopyFrom(Broken(fault)) }));

        refusal.ShouldBe(StatusCode.InvalidArgument, V1.ErrorReason.InvalidFields);
        refusal.Fields.Keys.ShouldBe(["file"]);
        refusal.Fields["file"].ShouldContain(why);
    }

    [Fact]
    public async Task GetModelMetrics_Model_TellsItsTraining()
    {
        var world = await server.NewWorldAsync();
        await world.AddModelAsync("m", heldOut: 0.5, prior: 0.4);

        var told = await server.Models.GetModelMetricsAsync(new() { NetworkId = world.Id, ModelId = "m" });

        told.Metrics.ShouldBe(new Dictionary<string, double> { ["held_out ndcg@10"] = 0.5, ["prior ndcg@10"] = 0.4 }, ignoreOrder: true);
        told.Importances.Select(one => (one.Feature, one.Share)).ShouldBe([("jaccard", 0.75), ("degree", 0.25)]);
        told.ConstantFeatures.ShouldBe(["shared_language"]);
        told.Parameters.Fields["trees"].NumberValue.ShouldBe(3);
        (told.GroupCount, told.RowCount, told.NetworkCount).ShouldBe((30, 400, 1));
        told.TrainTime.Seconds.ShouldBe(0);
        told.DataStartTime.ShouldBeNull();
        told.HiddenTiesStartTime.ShouldBeNull();
        told.DataEndTime.Seconds.ShouldBe(-86_400);
        told.Asking.ShouldBe(new V1.Calibration
        {
            Curve = "logistic", YesCount = 20, NoCount = 30, BrierScore = 0.15, LogLoss = 0.45, CalibrationError = 0.05,
            Bins = { new V1.CalibrationBin { From = 0.2, To = 0.3, Count = 50, MeanChance = 0.25, YesShare = 0.4 } },
        });
        told.Asked.ShouldBeNull();
    }

    [Fact]
    public async Task GetModel_Unknown_NotFound()
    {
        var world = await server.NewWorldAsync();

        foreach (var call in (Func<Task>[])[
            async () => await server.Models.GetModelAsync(new() { NetworkId = world.Id, ModelId = "m" }),
            async () => await server.Models.GetModelMetricsAsync(new() { NetworkId = world.Id, ModelId = "m" }),
            () => world.PromoteAsync("m"),
            () => world.PromoteAsync("m", V1.ModelRole.Shadow),
        ])
        {
            (await Refusal.OfAsync(call)).ShouldBe(StatusCode.NotFound, V1.ErrorReason.ModelNotFound);
        }
    }

    private static byte[] Broken(string fault)
    {
        var file = TrainedModels.File();
        switch (fault)
        {
            case "cut": return file[..^10];
            case "altered": file[^20] ^= 1; return file;
            case "version": file["matching-ranking-model ".Length] = (byte)'9'; return file;
            case "withheld": return TrainedModels.File(features: ["degree", "their_caste", "jaccard"]);
            case "unknown": return TrainedModels.File(features: ["degree", "moon_phase", "tide"]);
            default: return [];
        }
    }
}

using System.Globalization;
using Matching.Learning.Models;
using Matching.Model;
using Matching.Server.Errors;
using Matching.V1;

namespace Matching.Server.Models;

/// <summary>Keeps a model out of the shadow that serves, and one out of service that ranked held-out data worse than the prior on the same data, or than the model in service did on data of the same kind.</summary>
internal static class PromotionGate
{
    /// <summary>Refuses a model that would make rankings worse. Where a figure is missing, nothing is compared.</summary>
    /// <param name="id">The model that is to serve.</param>
    /// <param name="record">Its training.</param>
    /// <param name="serving">The model in service; null for the prior.</param>
    /// <param name="servingRecord">Its training; null for none.</param>
    /// <exception cref="RequestException">It is worse; the message says both figures.</exception>
    public static void Check(ModelId id, TrainingRecord record, ModelId? serving, TrainingRecord? servingRecord)
    {
        if (!record.Metrics.TryGetValue(TrainingRecord.HeldOutNdcg, out var reached))
            return;
        if (record.Metrics.TryGetValue(TrainingRecord.PriorNdcg, out var prior) && reached < prior)
            throw Refused(id, reached, prior, "the prior on the same data");
        if (servingRecord is not null && KindOf(record) == KindOf(servingRecord) && servingRecord.Metrics.TryGetValue(TrainingRecord.HeldOutNdcg, out var present) && reached < present)
            throw Refused(id, reached, present, $"'{serving}', which serves");
    }

    /// <summary>Refuses a model that would shadow itself.</summary>
    /// <param name="id">The model that is to shadow.</param>
    /// <param name="serving">The model in service; null for the prior.</param>
    /// <exception cref="RequestException">They are the same.</exception>
    public static void CheckShadow(ModelId id, ModelId? serving)
    {
        if (id == serving)
            throw new RequestException(new Fault(ErrorReason.PromotionRefused, $"'{id}' serves, so there is nothing to compare it with."));
    }

    // Finding ties is a harder question than ranking a list, and finding those to come another one than finding some of all: figures of one kind say nothing of those of another.
    private static (bool OfLists, bool OfNewTies) KindOf(TrainingRecord record) =>
        record.AnsweredLists > 0 ? (true, false) : (false, record.HiddenTiesSince is not null);

    private static RequestException Refused(ModelId id, double reached, double needed, string rival)
    {
        var (here, there) = (Shown(reached), Shown(needed));
        return new RequestException(new Fault(
            ErrorReason.PromotionRefused, $"'{id}' reached an NDCG@10 of {here} on held-out data, below {there} of {rival}; force puts it into service all the same.")
        {
            Facts = new Dictionary<string, string> { ["id"] = id.Value, ["reached"] = here, ["needed"] = there },
        });
    }

    private static string Shown(double ndcg) => ndcg.ToString("0.######", CultureInfo.InvariantCulture);
}

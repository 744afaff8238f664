namespace Matching.Storage.Copying;

/// <summary>Adds records up.</summary>
internal sealed class DigestSum(IProgress<long>? progress)
{
    private const int ReportEvery = 1000;

    private readonly long[] _counts = new long[(int)Enum.GetValues<EntityKind>().Max() + 1];
    private UInt128 _sum;
    private long _records;

    public NetworkDigest Total => new(
        Of(EntityKind.Partner), Of(EntityKind.Concept), Of(EntityKind.Member), Of(EntityKind.Tie), Of(EntityKind.Interaction),
        Of(EntityKind.SuggestionRecord), Of(EntityKind.Outcome), Of(EntityKind.Model), Of(EntityKind.Promotion), _sum);

    public void Add(NetworkRecord record)
    {
        _counts[(int)record.Kind]++;
        unchecked
        {
            _sum += record.Content;
        }
        if (++_records % ReportEvery == 0)
            progress?.Report(_records);
    }

    private long Of(EntityKind kind) => _counts[(int)kind];
}

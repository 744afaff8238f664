namespace Microsoft.ML;

public sealed partial class RankingCatalog
{
    /// <summary>Trainers of rankings; packages add theirs by extension methods.</summary>
    public sealed class RankingTrainers
    {
        internal RankingTrainers(MLContext context) => Context = context;

        internal MLContext Context { get; }
    }
}

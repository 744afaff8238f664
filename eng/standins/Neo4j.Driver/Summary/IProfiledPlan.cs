namespace Neo4j.Driver;

public interface IProfiledPlan : IPlan
{
    long DbHits { get; }

    long Records { get; }

    long PageCacheHits { get; }

    long PageCacheMisses { get; }

    double PageCacheHitRatio { get; }

    long Time { get; }

    bool HasPageCacheStats { get; }

    new IList<IProfiledPlan> Children { get; }
}

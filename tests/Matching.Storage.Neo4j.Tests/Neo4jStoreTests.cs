using Matching.Storage.Conformance.Suites;

namespace Matching.Storage.Neo4j;

public static class Neo4jStoreTests
{
    public sealed class Cancellation : CancellationSuite<Neo4jHarness>;

    public sealed class ChangeLog : ChangeLogSuite<Neo4jHarness>;

    public sealed class Check : CheckSuite<Neo4jHarness>;

    public sealed class Concurrency : ConcurrencySuite<Neo4jHarness>;

    public sealed class Conflict : ConflictSuite<Neo4jHarness>;

    public sealed class Erasure : ErasureSuite<Neo4jHarness>;

    public sealed class IdempotentRetry : IdempotentRetrySuite<Neo4jHarness>;

    public sealed class Identifier : IdentifierSuite<Neo4jHarness>;

    public sealed class Interaction : InteractionSuite<Neo4jHarness>;

    public sealed class Load : LoadSuite<Neo4jHarness>;

    public sealed class Member : MemberSuite<Neo4jHarness>;

    public sealed class Model : ModelSuite<Neo4jHarness>;

    public sealed class Network : NetworkSuite<Neo4jHarness>;

    public sealed class Outcome : OutcomeSuite<Neo4jHarness>;

    public sealed class Paging : PagingSuite<Neo4jHarness>;

    public sealed class Partner : PartnerSuite<Neo4jHarness>;

    public sealed class Promotion : PromotionSuite<Neo4jHarness>;

    public sealed class Random : RandomSuite<Neo4jHarness>
    {
        // Its transactions take ten times as long as an embedded store's.
        protected override int Cases => 20;
    }

    public sealed class Reference : ReferenceSuite<Neo4jHarness>;

    public sealed class Reopening : ReopeningSuite<Neo4jHarness>;

    public sealed class SuggestionRecord : SuggestionRecordSuite<Neo4jHarness>;

    public sealed class Taxonomy : TaxonomySuite<Neo4jHarness>;

    public sealed class Tie : TieSuite<Neo4jHarness>;
}

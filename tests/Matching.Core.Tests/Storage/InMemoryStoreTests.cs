using Matching.Storage.Conformance.Suites;

namespace Matching.Storage;

public static class InMemoryStoreTests
{
    public sealed class Cancellation : CancellationSuite<InMemoryHarness>;

    public sealed class ChangeLog : ChangeLogSuite<InMemoryHarness>;

    public sealed class Check : CheckSuite<InMemoryHarness>;

    public sealed class Concurrency : ConcurrencySuite<InMemoryHarness>;

    public sealed class Conflict : ConflictSuite<InMemoryHarness>;

    public sealed class Erasure : ErasureSuite<InMemoryHarness>;

    public sealed class IdempotentRetry : IdempotentRetrySuite<InMemoryHarness>;

    public sealed class Identifier : IdentifierSuite<InMemoryHarness>;

    public sealed class Interaction : InteractionSuite<InMemoryHarness>;

    public sealed class Load : LoadSuite<InMemoryHarness>;

    public sealed class Member : MemberSuite<InMemoryHarness>;

    public sealed class Model : ModelSuite<InMemoryHarness>;

    public sealed class Network : NetworkSuite<InMemoryHarness>;

    public sealed class Outcome : OutcomeSuite<InMemoryHarness>;

    public sealed class Paging : PagingSuite<InMemoryHarness>;

    public sealed class Partner : PartnerSuite<InMemoryHarness>;

    public sealed class Promotion : PromotionSuite<InMemoryHarness>;

    public sealed class Random : RandomSuite<InMemoryHarness>;

    public sealed class Reference : ReferenceSuite<InMemoryHarness>;

    public sealed class SuggestionRecord : SuggestionRecordSuite<InMemoryHarness>;

    public sealed class Taxonomy : TaxonomySuite<InMemoryHarness>;

    public sealed class Tie : TieSuite<InMemoryHarness>;
}

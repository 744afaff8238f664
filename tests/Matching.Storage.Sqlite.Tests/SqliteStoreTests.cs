using Matching.Storage.Conformance.Suites;

namespace Matching.Storage.Sqlite;

public static class SqliteStoreTests
{
    public sealed class Cancellation : CancellationSuite<SqliteHarness>;

    public sealed class ChangeLog : ChangeLogSuite<SqliteHarness>;

    public sealed class Check : CheckSuite<SqliteHarness>;

    public sealed class Concurrency : ConcurrencySuite<SqliteHarness>;

    public sealed class Conflict : ConflictSuite<SqliteHarness>;

    public sealed class Erasure : ErasureSuite<SqliteHarness>;

    public sealed class IdempotentRetry : IdempotentRetrySuite<SqliteHarness>;

    public sealed class Identifier : IdentifierSuite<SqliteHarness>;

    public sealed class Interaction : InteractionSuite<SqliteHarness>;

    public sealed class Load : LoadSuite<SqliteHarness>;

    public sealed class Member : MemberSuite<SqliteHarness>;

    public sealed class Model : ModelSuite<SqliteHarness>;

    public sealed class Network : NetworkSuite<SqliteHarness>;

    public sealed class Outcome : OutcomeSuite<SqliteHarness>;

    public sealed class Paging : PagingSuite<SqliteHarness>;

    public sealed class Partner : PartnerSuite<SqliteHarness>;

    public sealed class Promotion : PromotionSuite<SqliteHarness>;

    public sealed class Random : RandomSuite<SqliteHarness>;

    public sealed class Reference : ReferenceSuite<SqliteHarness>;

    public sealed class Reopening : ReopeningSuite<SqliteHarness>;

    public sealed class SuggestionRecord : SuggestionRecordSuite<SqliteHarness>;

    public sealed class Taxonomy : TaxonomySuite<SqliteHarness>;

    public sealed class Tie : TieSuite<SqliteHarness>;
}

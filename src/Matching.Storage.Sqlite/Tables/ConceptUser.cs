namespace Matching.Storage.Sqlite.Tables;

/// <summary>What names a concept; the numbers are stored.</summary>
internal enum ConceptUser
{
    /// <summary>A narrower concept, or one that serves it.</summary>
    Concept = 1,

    /// <summary>A member who offers or needs it.</summary>
    Member = 2,
}

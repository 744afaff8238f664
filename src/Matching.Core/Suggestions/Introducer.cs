using Matching.Model;

namespace Matching.Suggestions;

/// <summary>Somebody on an introducer path.</summary>
/// <param name="Id">The member.</param>
/// <param name="DisplayName">Name of the member.</param>
public sealed record Introducer(MemberId Id, string DisplayName);

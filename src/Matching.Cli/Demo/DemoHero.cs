using Matching.V1;

namespace Matching.Cli.Demo;

/// <summary>A member whom the demo shows.</summary>
/// <param name="Member">The member.</param>
/// <param name="Contacts">People the member has a tie to.</param>
/// <param name="Suggestions">The first suggestions.</param>
internal sealed record DemoHero(Member Member, IReadOnlyList<Member> Contacts, IReadOnlyList<Suggestion> Suggestions);

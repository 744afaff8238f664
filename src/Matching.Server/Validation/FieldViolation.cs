namespace Matching.Server.Validation;

/// <summary>A field that is wrong.</summary>
/// <param name="Field">Path in proto notation, such as "member.offers[2].concept_id".</param>
/// <param name="Value">What was found there; empty where nothing was.</param>
/// <param name="Description">What is wrong, in words.</param>
internal sealed record FieldViolation(string Field, string Value, string Description);

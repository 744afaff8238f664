using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>
/// The integrity rules that all stores share, checked against the state after the changes of a set: what a record names exists, a concept is
/// never broader than itself, a removed concept is no longer named, and a removed model has no role.
/// </summary>
/// <param name="lookup">The state after the changes.</param>
public sealed class ReferenceCheck(IReferenceLookup lookup)
{
    /// <summary>Checks a change set that has been applied but not committed.</summary>
    /// <exception cref="ReferenceException">References are broken; lists all of them.</exception>
    public async ValueTask RunAsync(ChangeSet set, CancellationToken cancellation)
    {
        var changes = LastingChanges.Of(set.Changes);
        List<Reference> references = [.. changes.SelectMany(item => References.Of(item.Index, item.Change))];
        var missing = await FindMissingAsync(references, cancellation);
        var cycles = await FindCyclesAsync(changes, cancellation);
        var named = await FindStillNamedAsync(changes, references, cancellation);
        List<ReferenceViolation> violations = [.. missing.Concat(cycles).Concat(named).OrderBy(violation => violation.ChangeIndex)];
        if (violations.Count > 0)
            throw new ReferenceException(violations);
    }

    private async ValueTask<List<ReferenceViolation>> FindMissingAsync(List<Reference> references, CancellationToken cancellation)
    {
        var members = Named(references, EntityKind.Member, id => new MemberId(id));
        var partners = Named(references, EntityKind.Partner, id => new PartnerId(id));
        var concepts = Named(references, EntityKind.Concept, id => new ConceptId(id));
        var models = Named(references, EntityKind.Model, id => new ModelId(id));
        if (members.Count > 0)
            members.ExceptWith(await lookup.FindMembersAsync(members, cancellation));
        if (partners.Count > 0)
            partners.ExceptWith(await lookup.FindPartnersAsync(partners, cancellation));
        if (concepts.Count > 0)
            concepts.ExceptWith((await lookup.FindConceptsAsync(concepts, cancellation)).Keys);
        if (models.Count > 0)
            models.ExceptWith(await lookup.FindModelsAsync(models, cancellation));
        if (members.Count + partners.Count + concepts.Count + models.Count == 0)
            return [];
        return [.. references.Where(IsMissing).Select(reference => reference.Missing())];

        bool IsMissing(Reference reference) => reference.Kind switch
        {
            EntityKind.Member => members.Contains(new MemberId(reference.Id)),
            EntityKind.Partner => partners.Contains(new PartnerId(reference.Id)),
            EntityKind.Model => models.Contains(new ModelId(reference.Id)),
            _ => concepts.Contains(new ConceptId(reference.Id)),
        };
    }

    private static HashSet<T> Named<T>(List<Reference> references, EntityKind kind, Func<string, T> id) =>
        [.. references.Where(reference => reference.Kind == kind).Select(reference => reference.Id).Distinct(StringComparer.Ordinal).Select(id)];

    private async ValueTask<List<ReferenceViolation>> FindCyclesAsync(IReadOnlyList<(int Index, Change Change)> changes, CancellationToken cancellation)
    {
        List<(int Index, Concept Concept)> narrower =
            [.. changes.Where(item => item.Change is Change.PutConcept { Concept.Broader: not null }).Select(item => (item.Index, ((Change.PutConcept)item.Change).Concept))];
        if (narrower.Count == 0)
            return [];
        var broader = await BroaderChains.LoadAsync(lookup, narrower.Select(item => item.Concept.Id), cancellation);
        return
        [
            .. narrower.Where(item => broader.Returns(item.Concept.Id))
                .Select(item => new ReferenceViolation(item.Index, "broader_id", item.Concept.Broader!.Value.Value, "is broader than itself")),
        ];
    }

    // A record of the set itself that names what the set removes is at fault, and reported as such.
    private async ValueTask<List<ReferenceViolation>> FindStillNamedAsync(
        IReadOnlyList<(int Index, Change Change)> changes, List<Reference> references, CancellationToken cancellation)
    {
        var violations = new List<ReferenceViolation>();
        var named = Named(references, EntityKind.Concept, id => new ConceptId(id));
        var namedModels = Named(references, EntityKind.Model, id => new ModelId(id));
        foreach (var (index, change) in changes)
        {
            if (change is Change.RemoveConcept { Id: var id } && !named.Contains(id) && await lookup.FindReferrerAsync(id, cancellation) is { } referrer)
                violations.Add(new ReferenceViolation(index, "concept_id", id.Value, $"is still referred to by {referrer}"));
            if (change is Change.RemoveModel { Id: var model } && !namedModels.Contains(model) && (await lookup.FindRolesAsync(cancellation)).RoleOf(model) is { } role)
                violations.Add(new ReferenceViolation(index, "model_id", model.Value, $"is still {role}"));
        }
        return violations;
    }
}

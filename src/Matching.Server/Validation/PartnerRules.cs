namespace Matching.Server.Validation;

/// <summary>The rules of partners.</summary>
internal static class PartnerRules
{
    private const int MaxKind = 64;
    private const int MaxPartners = 1000;

    public static void Check(Violations violations, V1.Partner partner, string at)
    {
        violations
            .Id(new(at, "partner_id"), partner.PartnerId)
            .Text(new(at, "display_name"), partner.DisplayName, RequestRules.MaxDisplayName)
            .Text(new(at, "kind"), partner.Kind, MaxKind)
            .Count(new(at, "partners_with"), partner.PartnersWith.Count, MaxPartners);
        for (var i = 0; i < partner.PartnersWith.Count; i++)
        {
            violations
                .Id(new(at, "partners_with", i), partner.PartnersWith[i])
                .AddIf(partner.PartnersWith[i] == partner.PartnerId, new(at, "partners_with", i), partner.PartnersWith[i], "must be another partner");
        }
        violations.Distinct(partner.PartnersWith, i => new(at, "partners_with", i));
    }
}

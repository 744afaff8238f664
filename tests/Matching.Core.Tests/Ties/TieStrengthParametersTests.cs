using Matching.Model;
using Matching.Ties;

namespace Matching.Core.Tests.Ties;

public sealed class TieStrengthParametersTests
{
    private static readonly TieStrengthParameters Defaults = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(365, 0.65)]
    [InlineData(730, 0.475)]
    [InlineData(36_500, 0.3)]
    public void Retention_Friend_FadesByHalfLivesToTheLastingShare(double days, double left) =>
        Defaults.Retention(TieKind.Friend, days).ShouldBe(left, 1e-9);

    [Fact]
    public void Retention_Kin_DoesNotFade() => Defaults.Retention(TieKind.Kin, 10_000).ShouldBe(1);

    [Fact]
    public void InteractionIntensity_OneSided_CountsHalf()
    {
        Defaults.InteractionIntensity(4, 4).ShouldBe(0.6 * (1 - Math.Exp(-2)), 1e-9);
        Defaults.InteractionIntensity(8, 0).ShouldBe(0.3 * (1 - Math.Exp(-2)), 1e-9);
        Defaults.InteractionIntensity(0, 0).ShouldBe(0);
    }

    [Fact]
    public void InteractionWeight_AHalfLifeLater_IsHalf() =>
        Defaults.InteractionWeight(3, 180).ShouldBe(Defaults.InteractionWeight(3, 0) / 2, 1e-9);
}

using System.Diagnostics.CodeAnalysis;

namespace Grpc.Core;

/// <summary>Tells a server which static method of generated code binds a service implementation.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class BindServiceMethodAttribute([DynamicallyAccessedMembers(BindServiceMethodAttribute.Reflected)] Type bindType, string bindMethodName) : Attribute
{
    private const DynamicallyAccessedMemberTypes Reflected = DynamicallyAccessedMemberTypes.PublicMethods
        | DynamicallyAccessedMemberTypes.NonPublicMethods
        | DynamicallyAccessedMemberTypes.PublicProperties;

    [DynamicallyAccessedMembers(Reflected)]
    public Type BindType { get; } = bindType;

    public string BindMethodName { get; } = bindMethodName;
}

using System.Reflection;

namespace Matching.Standins.Tests;

/// <summary>The visible types and members of an assembly in the line form of eng/standins/api.</summary>
internal static class PublicSurface
{
    private const BindingFlags OwnMembers =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlySet<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(LinesOf).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> LinesOf(Type type)
    {
        var owner = FullNameOf(type);
        string[] head = [$"T {owner} : {KindOf(type)}"];
        var constructors = type.GetConstructors(OwnMembers).Where(IsVisible).Select(c => $"M {owner}.ctor({ParametersOf(c)})");
        var methods = type.GetMethods(OwnMembers).Where(m => IsVisible(m) && !IsExplicitImplementation(m)).Select(m => $"M {owner}.{Signature(m)}");
        var fields = type.GetFields(OwnMembers).Where(IsVisible).Select(f => $"M {owner}.{f.Name} : {FullNameOf(f.FieldType)}");
        return [.. head, .. constructors, .. methods, .. fields];
    }

    private static string Signature(MethodInfo method)
    {
        var arguments = method.IsGenericMethodDefinition ? Bracketed(method.GetGenericArguments()) : "";
        return $"{method.Name}{arguments}({ParametersOf(method)}) : {FullNameOf(method.ReturnType)}";
    }

    private static string ParametersOf(MethodBase method) => string.Join(',', method.GetParameters().Select(p => FullNameOf(p.ParameterType)));

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsVisible(FieldInfo field) => !field.IsSpecialName && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static bool IsExplicitImplementation(MethodInfo method) => method.Name.Contains('.', StringComparison.Ordinal);

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ => type.IsSubclassOf(typeof(Delegate)) ? "delegate" : "class",
    };

    private static string FullNameOf(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsByRef)
            return FullNameOf(type.GetElementType()!) + "&";
        if (type.IsArray)
            return $"{FullNameOf(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        return PathOf(type) + (type.IsGenericType ? Bracketed(type.GetGenericArguments()) : "");
    }

    private static string PathOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.DeclaringType is { } outer)
            return $"{PathOf(outer)}+{name}";
        return string.IsNullOrEmpty(type.Namespace) ? name : $"{type.Namespace}.{name}";
    }

    private static string Bracketed(Type[] arguments) => $"<{string.Join(',', arguments.Select(FullNameOf))}>";
}

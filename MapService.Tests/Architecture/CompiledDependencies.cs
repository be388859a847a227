using System.Reflection;
using System.Reflection.Emit;

namespace MapService.Tests.Architecture;

/// <summary>
/// What the types of a compiled assembly use: base types, interfaces, attributes, fields, signatures, local variables, and every
/// type, field and method that the instructions of their methods name. A nested type, a closure or an iterator counts as the type
/// that it is nested in. Constants leave no trace in the compiled code: <see cref="SourceDependencies"/> finds those.
/// </summary>
internal static class CompiledDependencies
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every pair of a type of the assembly and a type that it uses, once.</summary>
    public static IReadOnlyCollection<Dependency> Of(Assembly assembly) => OfTypes(assembly.GetTypes());

    /// <summary>The same for some types.</summary>
    public static IReadOnlyCollection<Dependency> OfTypes(IEnumerable<Type> types)
    {
        var found = new HashSet<Dependency>();
        foreach (var type in types)
        {
            var user = Outermost(type);
            foreach (var used in UsedBy(type).SelectMany(Parts).Select(Outermost).Where(used => used != user))
            {
                found.Add(new Dependency(user.FullName!, user.Namespace ?? "", used.FullName!, used.Namespace ?? ""));
            }
        }

        return found;
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        IEnumerable<Type?> own =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. Attributes(type),
            .. type.GetFields(Declared).SelectMany(field => Attributes(field).Append(field.FieldType)),
            .. type.GetProperties(Declared).SelectMany(Attributes),
        ];
        var methods = type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));
        return own.OfType<Type>().Concat(methods.SelectMany(UsedBy));
    }

    private static IEnumerable<Type> UsedBy(MethodBase method)
    {
        var signature =
            method.GetParameters().SelectMany(parameter => Attributes(parameter.GetCustomAttributesData()).Append(parameter.ParameterType))
            .Concat(Attributes(method));
        if (method is MethodInfo { ReturnType: var returned })
        {
            signature = signature.Append(returned);
        }

        return method.GetMethodBody() is not { } body
            ? signature
            : signature
                .Concat(body.LocalVariables.Select(local => local.LocalType))
                .Concat(body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                    .Select(clause => clause.CatchType)
                    .OfType<Type>())
                .Concat(Tokens(body.GetILAsByteArray() ?? []).SelectMany(token => Named(method, token)));
    }

    private static IEnumerable<Type> Attributes(MemberInfo member) => Attributes(member.GetCustomAttributesData());

    private static IEnumerable<Type> Attributes(IEnumerable<CustomAttributeData> attributes) =>
        attributes.Select(attribute => attribute.AttributeType);

    // The metadata tokens among the instructions' operands.
    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[at++]));
            }

            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Named(MethodBase user, int token)
    {
        var typeArguments = user.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = user.IsGenericMethod ? user.GetGenericArguments() : null;
        var member = user.Module.ResolveMember(token, typeArguments, methodArguments)!;
        return member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            MethodInfo method => [
                method.DeclaringType!,
                method.ReturnType,
                .. method.GetGenericArguments(),
                .. method.GetParameters().Select(p => p.ParameterType)
            ],
            _ => [member.DeclaringType!],
        };
    }

    // List<Dictionary<A, B[]>> is List, Dictionary, A and B.
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsGenericParameter)
        {
            return [];
        }

        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType && !type.IsGenericTypeDefinition
            ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
            : type.IsFunctionPointer ? [] : [type];
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }
}

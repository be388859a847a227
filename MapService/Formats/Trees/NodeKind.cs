namespace MapService.Formats.Trees;

/// <summary>
/// Kinds of values. The scalars of a YAML file are texts, or null: which texts are numbers is for their readers to decide.
/// </summary>
internal enum NodeKind
{
    Map,
    List,
    Text,
    Number,
    Flag,
    Null,
}

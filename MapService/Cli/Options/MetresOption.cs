using System.CommandLine;
using System.Globalization;

namespace MapService.Cli.Options;

/// <summary>Options that take a width in metres.</summary>
internal static class MetresOption
{
    /// <summary>Makes an option take plain decimal numbers in a range, and say the range in its help.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">The least width.</param>
    /// <param name="greatest">The greatest.</param>
    /// <param name="value">Makes the option's value of the number.</param>
    public static Option<T> Checked<T>(Option<T> option, double least, double greatest, Func<double, T> value)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"metres, from {least} to {greatest}");
        option.HelpName = "METRES";
        option.Description += $" In {range}.";
        option.CustomParser = argument =>
        {
            if (argument.Tokens is [{ Value: var text }]
                && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var metres)
                    && metres >= least
                    && metres <= greatest)
            {
                return value(metres);
            }

            argument.AddError($"{option.Name} '{string.Join(' ', argument.Tokens)}': expected {range}.");
            return default;
        };
        return option;
    }
}

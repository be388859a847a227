import type { Kind } from './answers';
import { element } from './element';

/** What the colours and patterns of the map mean. The swatches are drawn by the style sheet. */
export function legend(kind: Kind): Node[] {
  const lines: [string, string][] = [
    ['stated', `${kind}, composition déclarée`],
    ['inferred', `${kind}, composition déduite`],
    ['gap', 'Non couvert, pour ce que l’on sait'],
    ['overlap', `Deux ${kind} ou plus`],
  ];
  return lines.map(([name, text]) => element('li', {}, element('span', { class: `swatch ${name}`, 'aria-hidden': 'true' }), text));
}

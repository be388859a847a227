import type { Caveat, Figures, Kind, TerritoryInside } from '../service/answers';
import { bound, texts } from './texts';

const words = texts({
  fr: {
    unknown: (kind: Kind) =>
      `Des ${kind} sont en vigueur ici ce jour-là, mais on ne sait pas quelles communes ils ` +
      'réunissent. 0 % est ce qui est certain ; la couverture réelle n’est pas connue.',
    perhaps: (kind: Kind) =>
      `Aucun ${kind} n’est en vigueur ici avec certitude ce jour-là. 0 % est ce qui est certain ; il peut y en avoir plus.`,
    unlisted: (kind: Kind) =>
      `Aucun ${kind} connu ici ce jour-là. 0 % ne veut pas dire qu’il n’y en a pas : aucune source ne dit combien il y en a.`,
    none: (kind: Kind) => `Aucun ${kind} n’est en vigueur ici ce jour-là, pour ce que disent les sources.`,
  },
  en: {
    unknown: (kind: Kind) =>
      `There are ${kind} in force here on that day, but nobody says which communes ` +
      'they have. 0% is what is certain; the real coverage is not known.',
    perhaps: (kind: Kind) => `No ${kind} is certainly in force here on that day. 0% is what is certain; there may be more.`,
    unlisted: (kind: Kind) =>
      `No ${kind} is known here on that day. 0% does not mean that there is none: no source says how many there are.`,
    none: (kind: Kind) => `No ${kind} is in force here on that day, as far as the sources say.`,
  },
});

/**
 * Why nothing is covered, as a sentence; null where something is. "Nothing in force" and "nothing known" are not the same.
 * @param territories Those in force, or perhaps in force; null where the answer does not list them.
 */
export function nothingCovered(
  figures: Figures,
  territories: readonly TerritoryInside[] | null,
  caveats: readonly Caveat[],
  kind: Kind,
): string | null {
  if (figures.communes.covered > 0) {
    return null;
  }
  const text = words.value;
  const has = (code: string): boolean => caveats.some((about) => about.code === code);
  const certain = territories?.some(({ inForce }) => inForce === 'yes') ?? false;
  if (has('unknown-composition') && (territories === null || certain)) {
    return bound(text.unknown(kind));
  }
  if (has('imprecise-date') || (territories?.length ?? 0) > 0) {
    return bound(text.perhaps(kind));
  }
  return bound(has('unlisted-territories') || has('after-last-source') ? text.unlisted(kind) : text.none(kind));
}

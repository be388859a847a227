import type { Shown } from '../../state/address';
import { date as dated, plural } from '../../words/format';
import { bound, texts } from '../../words/texts';
import { gapCommunes, inhabitants, shown } from './gaps';

const words = texts({
  fr: {
    where: (place: string, day: string) => `${place}, ${day}`,
    none: (kind: Shown) => (kind === 'both' ? 'Aucune commune hors de tout CPTS et de tout CLS.' : `Aucune commune sans ${kind}.`),
    some: (kind: Shown, zones: string, communes: string, people: string) =>
      kind === 'both'
        ? `${communes} sans CPTS ni CLS connu, ${people}.`
        : `${communes} sans ${kind} connu, ${people}, en ${zones} d’un seul tenant (les zones s’arrêtent aux limites des départements).`,
    possible: (communes: string, people: string, kind: Shown) =>
      `Dont ${communes} (${people}) peut-être ` +
      `${kind === 'both' ? 'dans un CPTS ou un CLS' : `dans un ${kind}`} : les ` +
      'phrases ci-dessous disent pourquoi.',
    other: (communes: string, people: string, other: string) => `Dont ${communes} (${people}) dans un ${other}.`,
    everywhere: 'Tout ce qui est chargé',
    zone: 'zone',
    commune: 'commune',
    inhabitants: 'habitant',
    unknown: (communes: string) => ` et ${communes} de population inconnue`,
  },
  en: {
    where: (place: string, day: string) => `${place}, ${day}`,
    none: (kind: Shown) => (kind === 'both' ? 'No commune is outside of every CPTS and CLS.' : `No commune is without a ${kind}.`),
    some: (kind: Shown, zones: string, communes: string, people: string) =>
      kind === 'both'
        ? `${communes} in no known CPTS or CLS, ${people}.`
        : `${communes} in no known ${kind}, ${people}, in ${zones} of one piece (zones end at the borders of départements).`,
    possible: (communes: string, people: string, kind: Shown) =>
      `Of these ${communes} (${people}) may be in ${kind === 'both' ? 'a CPTS or a CLS' : `a ${kind}`}: the sentences below say why.`,
    other: (communes: string, people: string, other: string) => `Of these ${communes} (${people}) are in a ${other}.`,
    everywhere: 'Everything that is loaded',
    zone: 'zone',
    commune: 'commune',
    inhabitants: 'inhabitant',
    unknown: (communes: string) => ` and ${communes} of unknown population`,
  },
});

/** How much is not covered, in words. */
export function Summary() {
  const text = words.value;
  const all = gapCommunes.value ?? [];
  const one = shown.value;
  if (one === null) {
    return null;
  }
  const of = one.kind;
  const place = one.place || text.everywhere;
  const people = (some: readonly { population: number | null }[]): string => {
    const { known, unknown } = inhabitants(some);
    return `${plural(known, text.inhabitants)}${unknown === 0 ? '' : text.unknown(plural(unknown, text.commune))}`;
  };
  const possible = all.filter(({ state }) => state === 'possible');
  const other = all.filter(({ state }) => state === 'other');
  const communes = (some: readonly unknown[]): string => plural(some.length, text.commune);
  return (
    <div class="gap-summary" aria-live="polite">
      <p class="hint">{text.where(place, dated(one.date))}</p>
      <p>
        <strong>
          {bound(all.length === 0 ? text.none(of) : text.some(of, plural(one.zones.length, text.zone), communes(all), people(all)))}
        </strong>
      </p>
      {possible.length === 0 ? null : <p>{bound(text.possible(communes(possible), people(possible), of))}</p>}
      {other.length === 0 ? null : <p>{bound(text.other(communes(other), people(other), of === 'CPTS' ? 'CLS' : 'CPTS'))}</p>}
    </div>
  );
}

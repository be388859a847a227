import type { TimelineChange } from '../../service/answers';
import { plural } from '../../words/format';
import { bound, texts } from '../../words/texts';

const words = texts<{ changes: Record<string, (name: string) => string>; unknown: string; month: string; year: string; before: string }>({
  fr: {
    changes: {
      'in-force': (name) => `${name} entre en vigueur`,
      ends: (name) => `${name} prend fin`,
      'maybe-in-force': (name) => `${name} entre peut-être en vigueur à partir de ce jour`,
      'maybe-ended': (name) => `${name} prend peut-être fin à partir de ce jour`,
      'communes-join': (name) => `des communes rejoignent ${name}`,
      'communes-leave': (name) => `des communes quittent ${name}`,
      'communes-may-join': (name) => `des communes rejoignent peut-être ${name} à partir de ce jour`,
      'communes-may-leave': (name) => `des communes quittent peut-être ${name} à partir de ce jour`,
    },
    unknown: 'composition inconnue',
    month: 'au plus tard ce jour-là : la source ne donne que le mois',
    year: 'au plus tard ce jour-là : la source ne donne que l’année',
    before: 'au plus tard ce jour-là : la source ne dit pas quand',
  },
  en: {
    changes: {
      'in-force': (name) => `${name} comes into force`,
      ends: (name) => `${name} ends`,
      'maybe-in-force': (name) => `${name} perhaps comes into force, from this day on`,
      'maybe-ended': (name) => `${name} perhaps ends, from this day on`,
      'communes-join': (name) => `communes join ${name}`,
      'communes-leave': (name) => `communes leave ${name}`,
      'communes-may-join': (name) => `communes perhaps join ${name}, from this day on`,
      'communes-may-leave': (name) => `communes perhaps leave ${name}, from this day on`,
    },
    unknown: 'composition unknown',
    month: 'on this day at the latest: the source gives the month only',
    year: 'on this day at the latest: the source gives the year only',
    before: 'on this day at the latest: the source does not say when',
  },
});

/** "CPTS Centre Yonne entre en vigueur, 40 communes". */
export function changeInWords({ territory, change, precision, communes }: TimelineChange): string {
  const text = words.value;
  const what = text.changes[change]?.(territory.nom) ?? `${territory.nom} (${change})`;
  const size = communes === null ? text.unknown : plural(communes, 'commune');
  const doubt = precision === 'day' || change.includes('may') ? '' : ` (${text[precision]})`;
  return bound(`${what}, ${size}${doubt}`);
}

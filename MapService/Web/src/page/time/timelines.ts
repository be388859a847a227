import { computed } from '@preact/signals';
import type { Caveat, Figures, Kind, Provenance, TerritoryName } from '../../service/answers';
import { address } from '../../service/http';
import { today } from '../../state/address';
import { resource } from '../../state/answers/resource';
import { placePath, settings } from '../../state/data';
import { date, firstKind, kind } from '../../state/view';
import { type Day, dayOf } from './days';

/** A day on which coverage changes for certain or perhaps, and the figures from that day on. */
export interface Entry extends Figures {
  date: string;
  precision: Precision;
  changes: Change[];
  caveats: Caveat[];
}

export type Precision = 'day' | 'month' | 'year' | 'before';

export interface Change {
  territory: TerritoryName;
  change: string;
  precision: Precision;
  /** Null where the composition is not known. */
  communes: number | null;
}

/** Of a département, of a region or of all that is loaded. */
export interface Timeline {
  kind: Kind;
  departement?: { code: string; nom: string };
  codeRegion?: string;
  entries: Entry[];
  caveats: Caveat[];
  provenance: Provenance;
}

const of = (which: () => Kind | null) =>
  resource<Timeline>(() => {
    const [path, one] = [placePath.value, which()];
    // Until the regions are known, all that is loaded may be one of them.
    return one === null || (path === null && settings.value.value === null)
      ? null
      : address(path === null ? 'timeline' : `${path}/timeline`, { kind: one });
  });

/** Of the chosen kind; where both are shown, of CPTS. */
export const timeline = of(() => firstKind.value);

/** Of CLS where both are shown. */
export const otherTimeline = of(() => (kind.value === 'both' ? 'CLS' : null));

/** The answers of the chosen place, as many as there are kinds; null until all are there. */
export const shown = computed<Timeline[] | null>(() => {
  const all = kind.value === 'both' ? [timeline.value, otherTimeline.value] : [timeline.value];
  return all.every(({ state, value }) => state === 'ready' && value !== null) ? all.flatMap(({ value }) => value ?? []) : null;
});

/** Every day on which something changes, in order. */
export const stops = computed<string[]>(() =>
  [...new Set((shown.value ?? []).flatMap(({ entries }) => entries.map((entry) => entry.date)))].sort(),
);

/** First and last day of the line of time: every change, today and the chosen day, with room before the first. */
export const span = computed<{ from: Day; until: Day }>(() => {
  const days = [...stops.value, today()].map(dayOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, Math.round((last - first) / 20));
  return { from: Math.min(first - room, dayOf(date.value)), until: Math.max(last + room, dayOf(date.value)) };
});

/** What holds on a day: the last entry at or before it; null before the first. */
export function entryOn(entries: readonly Entry[], day: string): Entry | null {
  return entries.filter((entry) => entry.date <= day).at(-1) ?? null;
}

/** The change after, or before, a day; null where there is none. */
export function stopAfter(day: string): string | null {
  return stops.value.find((stop) => stop > day) ?? null;
}

export function stopBefore(day: string): string | null {
  return stops.value.filter((stop) => stop < day).at(-1) ?? null;
}

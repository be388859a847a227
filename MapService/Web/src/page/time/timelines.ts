import { computed } from '@preact/signals';
import type { Kind, Timeline, TimelineEntry } from '../../service/answers';
import { address } from '../../service/http';
import { today } from '../../state/address';
import { resource } from '../../state/answers/resource';
import { placePath, settings } from '../../state/data';
import { date, firstKind, kind } from '../../state/view';
import { type Day, dayOf } from './days';

const of = (which: () => Kind | null) =>
  resource<Timeline>(() => {
    const [path, one] = [placePath.value, which()];
    // Until the regions are known, "everything" may turn out to be a single region, which has an address of its own.
    return one === null || (path === null && settings.value.value === null)
      ? null
      : address(path === null ? 'timeline' : `${path}/timeline`, { kind: one });
  });

/** Of the chosen kind. Where both are shown, of CPTS. */
export const timeline = of(() => firstKind.value);

/** Of CLS where both are shown. */
export const otherTimeline = of(() => (kind.value === 'both' ? 'CLS' : null));

/** The timelines of the shown kinds; null until all of them are there. */
export const shown = computed<Timeline[] | null>(() => {
  const all = kind.value === 'both' ? [timeline.value, otherTimeline.value] : [timeline.value];
  return all.every(({ state, value }) => state === 'ready' && value !== null) ? all.flatMap(({ value }) => value ?? []) : null;
});

/** Every day on which something changes, in order. */
export const stops = computed<string[]>(() =>
  [...new Set((shown.value ?? []).flatMap(({ entries }) => entries.map((entry) => entry.date)))].sort(),
);

/** First and last day of the time axis. It has every change, today and the chosen day, with some room at both ends. */
export const span = computed<{ from: Day; until: Day }>(() => {
  const days = [...stops.value, today()].map(dayOf);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(30, Math.round((last - first) / 20));
  return { from: Math.min(first - room, dayOf(date.value)), until: Math.max(last + room, dayOf(date.value)) };
});

/** The entry that holds on a day: the last one at or before it; null before the first. */
export function entryOn(entries: readonly TimelineEntry[], day: string): TimelineEntry | null {
  return entries.filter((entry) => entry.date <= day).at(-1) ?? null;
}

/** The day of the next change after a day; null where there is none. */
export function stopAfter(day: string): string | null {
  return stops.value.find((stop) => stop > day) ?? null;
}

export function stopBefore(day: string): string | null {
  return stops.value.filter((stop) => stop < day).at(-1) ?? null;
}

import type { Share, TimelineEntry } from '../../service/answers';
import { type Day, dayOf } from './days';

/** A share over time. It is level from each change to the next. */
export interface Series {
  name: string;
  /** "main" is drawn as a line, "second" dashed. */
  look: 'main' | 'second';
  levels: Level[];
}

export interface Level {
  from: Day;
  until: Day;
  /** 0-100. */
  percent: number;
  /** False where the day on which the level begins is not known exactly. */
  sharp: boolean;
  /** The range of the share where dates are not exact; null where the share is known. */
  range: { lowest: number; highest: number } | null;
}

/** The known levels of one share between two days. Before the first change it is 0. */
export function levelsOf(entries: readonly TimelineEntry[], share: 'communes' | 'population', from: Day, until: Day): Level[] {
  const levels: Level[] = [];
  const first = entries[0] === undefined ? until : dayOf(entries[0].date);
  if (first > from) {
    levels.push({ from, until: first, percent: 0, sharp: true, range: null });
  }
  entries.forEach((entry, at) => {
    const next = entries[at + 1];
    const { percent } = entry[share];
    if (percent === null) {
      return;
    }
    levels.push({
      from: dayOf(entry.date),
      until: next === undefined ? until : dayOf(next.date),
      percent,
      sharp: entry.precision === 'day',
      range: rangeOf(entry, (figures) => figures[share]),
    });
  });
  return levels;
}

function rangeOf(entry: TimelineEntry, of: (figures: { communes: Share; population: Share }) => Share): Level['range'] {
  const range = entry.caveats.find((about) => about.code === 'imprecise-date')?.range;
  const [lowest, highest] = [range && of(range.lowest).percent, range && of(range.highest).percent];
  return lowest == null || highest == null || lowest === highest ? null : { lowest, highest };
}

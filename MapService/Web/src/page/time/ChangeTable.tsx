import type { Timeline, TimelineEntry } from '../../service/answers';
import { Foldable } from '../../ui/Foldable';
import { date as dated, percent } from '../../words/format';
import { texts } from '../../words/texts';
import { changeInWords } from './changeWords';

const words = texts({
  fr: {
    open: 'Lire le graphique comme un tableau',
    caption: (kind: string) => `Couverture par les ${kind}, changement par changement`,
    date: 'Date',
    communes: 'Communes',
    population: 'Population',
    what: 'Ce qui change',
    between: (low: string, high: string) => `entre ${low} et ${high}`,
  },
  en: {
    open: 'Read the chart as a table',
    caption: (kind: string) => `Coverage by ${kind}, change by change`,
    date: 'Date',
    communes: 'Communes',
    population: 'Population',
    what: 'What changes',
    between: (low: string, high: string) => `between ${low} and ${high}`,
  },
});

/** The numbers of the chart as a table, which screen readers read in its place. */
export function ChangeTable({ of }: { of: readonly Timeline[] }) {
  const text = words.value;
  return (
    <Foldable class="change-table" name="changes" title={text.open}>
      <div class="scroll" tabIndex={0} role="group" aria-label={text.open}>
        {of.map((one) => (
          <table key={one.kind}>
            <caption>{text.caption(one.kind)}</caption>
            <thead>
              <tr>
                <th scope="col">{text.date}</th>
                <th scope="col" class="number">
                  {text.communes}
                </th>
                <th scope="col" class="number">
                  {text.population}
                </th>
                <th scope="col">{text.what}</th>
              </tr>
            </thead>
            <tbody>
              {one.entries.map((entry) => (
                <tr key={entry.date} data-entry={entry.date}>
                  <th scope="row">{dated(entry.date)}</th>
                  <td class="number">{shareInWords(entry, 'communes')}</td>
                  <td class="number">{shareInWords(entry, 'population')}</td>
                  <td>{entry.changes.map(changeInWords).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Foldable>
  );
}

/** "63,15 %", or a range where dates are not exact. */
export function shareInWords(entry: TimelineEntry, share: 'communes' | 'population'): string {
  const range = entry.caveats.find(({ code }) => code === 'imprecise-date')?.range;
  return range == null || range.lowest[share].percent === range.highest[share].percent
    ? percent(entry[share].percent)
    : words.value.between(percent(range.lowest[share].percent), percent(range.highest[share].percent));
}

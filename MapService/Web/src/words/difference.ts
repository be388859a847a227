import type { Share } from '../service/answers';
import { language } from '../state/view';
import { change } from './format';

/**
 * The difference of two shares of the same total in percentage points, with two decimals ("+0,24"). It is computed from counts, not
 * from rounded percentages, and is never shown as 0 where there is one.
 */
export function points(before: Share, after: Share): string {
  if (before.total !== after.total || after.total === 0) {
    return '–';
  }
  const difference = ((after.covered - before.covered) / after.total) * 100;
  const size = Math.abs(difference);
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '±';
  const format = new Intl.NumberFormat(language.value === 'fr' ? 'fr-FR' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return size > 0 && size < 0.005 ? `${sign}<${format.format(0.01)}` : sign + format.format(size);
}

/** The difference of the counts: "+35 236". */
export const counted = (before: Share, after: Share): string => change(Math.round(after.covered) - Math.round(before.covered));

import type { Share } from '../service/answers';
import { language } from '../state/view';
import { change } from './format';

/**
 * The difference of two shares of one whole in points of percentage, two decimals ("+0,24"): from what is counted, not from rounded
 * percentages; and never 0 where there is one.
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

/** The difference in what is counted: "+35 236". */
export const counted = (before: Share, after: Share): string => change(Math.round(after.covered) - Math.round(before.covered));

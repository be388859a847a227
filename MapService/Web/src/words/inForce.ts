import { language } from '../state/view';
import { date } from './format';

/** "depuis le 18 décembre 2023, jusqu’au 31 décembre 2027", as exact as the source. */
export function inForce(from: string | null, until: string | null): string {
  return language.value === 'fr' ? french(from, until) : english(from, until);
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const withoutBefore = (text: string): string => date(text.slice('before '.length));

function french(from: string | null, until: string | null): string {
  const start =
    from === null
      ? 'début inconnu'
      : isDay(from)
        ? `depuis le ${date(from)}`
        : from.startsWith('before ')
          ? `depuis une date antérieure au ${withoutBefore(from)}`
          : `depuis ${date(from)}`;
  return until === null ? start : `${start}, jusqu’${isDay(until) ? 'au' : 'en'} ${date(until)}`;
}

function english(from: string | null, until: string | null): string {
  const start =
    from === null
      ? 'beginning unknown'
      : from.startsWith('before ')
        ? `since some day before ${withoutBefore(from)}`
        : `since ${date(from)}`;
  return until === null ? start : `${start}, until ${date(until)}`;
}

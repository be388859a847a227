import { language } from '../state/view';

type Formats = ReturnType<typeof make>;

const locales = { fr: make('fr-FR'), en: make('en-GB') };
const formats = (): Formats => locales[language.value];

function make(locale: string) {
  const dated = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return {
    whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
    hundredths: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    tenth: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    tenths: new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }),
    day: dated({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: dated({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: dated({ month: 'long', year: 'numeric' }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
    collator: new Intl.Collator(locale, { numeric: true }),
  };
}

export const count = (value: number): string => formats().whole.format(value);

/** "+1 234" or "−12". */
export const change = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '±') + count(Math.abs(value));

/** "86,29 %". The service has rounded it already. */
export const percent = (value: number | null): string =>
  value === null
    ? '–'
    : language.value === 'fr'
      ? `${formats().hundredths.format(value)}\u00a0%`
      : `${formats().hundredths.format(value)}%`;

/** "+3,91 %" or "−3,91 %". */
export const percentChange = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '±') + percent(Math.abs(value));

/** A percentage as a source wrote it, "93,6 %". */
export const statedPercent = (value: number): string => formats().tenths.format(value) + (language.value === 'fr' ? '\u00a0%' : '%');

/** "62,6 km" */
export const kilometres = (metres: number): string => `${formats().tenth.format(metres / 1000)}\u00a0km`;

/** A round length: "500 m" or "20 km". */
export const distance = (metres: number): string => (metres < 1000 ? `${count(metres)}\u00a0m` : `${count(metres / 1000)}\u00a0km`);

/** "831,4 ha", with the decimals that it has. */
export const exactHectares = (value: number): string => `${formats().tenths.format(value)}\u00a0ha`;

export const hectares = (value: number): string => `${count(value)}\u00a0ha`;

/** "1 commune", "0 commune" in French and "0 communes" in English. */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)}\u00a0${(language.value === 'fr' ? Math.abs(value) < 2 : value === 1) ? one : many}`;

/** Compares names in the order of the language. */
export const byName = (a: string, b: string): number => formats().collator.compare(a, b);

/** A date in words: of "2024-03-12", "2021-11", "2021" or "before 2022-07-22". */
export function date(text: string): string {
  const french = language.value === 'fr';
  if (text.startsWith('before ')) {
    return `${french ? 'avant le' : 'before'} ${date(text.slice('before '.length))}`;
  }
  const [years = '', months, days] = text.split('-');
  if (months === undefined) {
    return years;
  }
  const at = utc(text);
  if (days === undefined) {
    return `${formats().month.format(at)} ${french ? '(jour non précisé)' : '(day not stated)'}`;
  }
  return firstOf(formats().day.format(at));
}

/** "12 mars 2024", "22 juil. 2022": long names of months are short. */
export const shortDate = (day: string): string => firstOf(formats().shortDay.format(utc(day)));

/** A moment in French time. */
export const moment = (iso: string): string => formats().moment.format(new Date(iso));

function utc(text: string): Date {
  const [years, months = '1', days = '1'] = text.split('-');
  return new Date(Date.UTC(Number(years), Number(months) - 1, Number(days)));
}

const firstOf = (day: string): string => (language.value === 'fr' ? day.replace(/^1 /, '1er ') : day);

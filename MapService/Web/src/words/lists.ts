import { language } from '../state/view';

const formats = { fr: new Intl.ListFormat('fr', { type: 'conjunction' }), en: new Intl.ListFormat('en-GB', { type: 'conjunction' }) };

/** Separates parts of a sentence that have commas themselves. */
export const semicolon = (): string => (language.value === 'fr' ? '\u00a0; ' : '; ');

/** Separates a name from what follows. */
export const colon = (): string => (language.value === 'fr' ? '\u00a0: ' : ': ');

/** "Yonne, Nièvre et Côte-d’Or". */
export const listed = (names: readonly string[]): string => formats[language.value].format(names);

import { language } from '../state/view';

const formats = { fr: new Intl.ListFormat('fr', { type: 'conjunction' }), en: new Intl.ListFormat('en-GB', { type: 'conjunction' }) };

/** "Yonne, Nièvre et Côte-d’Or". */
export const listed = (names: readonly string[]): string => formats[language.value].format(names);

import type { Language } from '../state/address';
import { language } from '../state/view';

// Not those in names: "Saône-et-Loire", "d'Or".
const french =
  /(?<![-'’\p{L}])(?:le|la|les|des|du|de|et|un|une|en|ne|pas|ce|est|sont|par|pour|sur|dans|que|qui|avec|au|aux)(?![-'’\p{L}])/giu;
const english = /(?<![-'’\p{L}])(?:the|of|and|is|are|by|for|in|that|which|with|from|to|it|no)(?![-'’\p{L}])/giu;

/**
 * In what language a text of the data is, as far as its small words tell, for the attribute that a screen reader goes by: records do not say it.
 * That of the page where nothing tells.
 */
export function languageOf(text: string): Language {
  const [fr, en] = [text.match(french)?.length ?? 0, text.match(english)?.length ?? 0];
  return fr === en ? language.value : fr > en ? 'fr' : 'en';
}

/** That of a sentence which is the service's own where the page does not know it: English. */
export const languageOfSentence = (sentence: string, own: string): Language => (sentence === own ? 'en' : language.value);

import type { Language } from '../state/address';
import { language } from '../state/view';

// Not inside of names: "Saône-et-Loire", "d'Or".
const french =
  /(?<![-'’\p{L}])(?:le|la|les|des|du|de|et|un|une|en|ne|pas|ce|est|sont|par|pour|sur|dans|que|qui|avec|au|aux)(?![-'’\p{L}])/giu;
const english = /(?<![-'’\p{L}])(?:the|of|and|is|are|by|for|in|that|which|with|from|to|it|no)(?![-'’\p{L}])/giu;

/**
 * The language of a text in the data, guessed from its small words: records do not have it, and screen readers need it.
 * Where that says nothing, the language of the page.
 */
export function languageOf(text: string): Language {
  const [fr, en] = [text.match(french)?.length ?? 0, text.match(english)?.length ?? 0];
  return fr === en ? language.value : fr > en ? 'fr' : 'en';
}

/** The language of a sentence: English where it is the service's own. */
export const languageOfSentence = (sentence: string, own: string): Language => (sentence === own ? 'en' : language.value);

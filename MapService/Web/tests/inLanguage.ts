import { beforeEach, describe } from 'vitest';
import type { Language } from '../src/state/address';
import { go } from '../src/state/view';

/** Tests of the page in a language. */
export function inLanguage(language: Language, tests: () => void): void {
  describe(language, () => {
    beforeEach(() => go({ language }));
    tests();
  });
}

/** French numbers and signs have spaces at which no line breaks: here they are written as usual ones. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

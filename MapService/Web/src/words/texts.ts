import { computed, type ReadonlySignal } from '@preact/signals';
import { language } from '../state/view';

/** The same texts in both languages: a signal of those in the reader's. Each part of the page has its own, beside it. */
export function texts<T>(both: { fr: T; en: NoInfer<T> }): ReadonlySignal<T> {
  return computed(() => both[language.value]);
}

/** No line may break before these signs of a French sentence, nor inside a number. */
export const bound = (sentence: string): string =>
  language.value === 'fr' ? sentence.replace(/ ([;:?!%»])/g, '\u00a0$1').replace(/« /g, '«\u00a0') : sentence;

import { computed, type ReadonlySignal } from '@preact/signals';
import { language } from '../state/view';

/** Texts in both languages, as a signal of those in the reader's language. Each part of the page has its own. */
export function texts<T>(both: { fr: T; en: NoInfer<T> }): ReadonlySignal<T> {
  return computed(() => both[language.value]);
}

/** Replaces the spaces of a French sentence where no line may break: before ; : ? ! % and inside of « ». */
export const bound = (sentence: string): string =>
  language.value === 'fr' ? sentence.replace(/ ([;:?!%»])/g, '\u00a0$1').replace(/« /g, '«\u00a0') : sentence;

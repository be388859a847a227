import { computed, signal } from '@preact/signals';
import type { SearchAnswer, SearchResult } from '../../service/answers';
import { address } from '../../service/http';
import { resource } from '../../state/answers/resource';
import { show } from '../../state/focus';
import { addOutline } from '../../state/outlines';
import { go } from '../../state/view';

const pauseMilliseconds = 150;

/** What stands in the search field. */
export const typed = signal('');

/** What is searched for: what was typed, once typing pauses. */
const asked = signal('');

let timer: ReturnType<typeof setTimeout>;

/** Types something else. */
export function type(text: string): void {
  typed.value = text;
  clearTimeout(timer);
  timer = setTimeout(() => (asked.value = text.trim()), text.trim() === '' ? 0 : pauseMilliseconds);
}

/** Searches without waiting for a pause. */
export function hurry(): void {
  clearTimeout(timer);
  asked.value = typed.value.trim();
}

/** The results. Until their state is "ready" they are those of an earlier text. */
export const found = resource<SearchAnswer>(() => (asked.value === '' ? null : address('search', { q: asked.value, limit: '20' })));

/** True while what is listed does not answer what is typed. */
export const waiting = computed(() => typed.value.trim() !== asked.value || found.value.state === 'loading');

/** Shows what was found: its card and its place on the map; a département becomes the chosen place. */
export function open(result: SearchResult): void {
  if (result.type === 'departement') {
    go({ place: result.code, map: '', card: '' });
    return;
  }
  if (result.type === 'territory' && result.kind != null) {
    addOutline(result.kind);
  }
  show(result.box, `${result.type}:${result.code}`);
}

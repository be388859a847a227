import { effect, signal } from '@preact/signals';

/** True while the edit form has changes that are not stored. They stay while another panel is open. */
export const unsaved = signal(false);

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

effect(() => {
  if (unsaved.value) {
    addEventListener('beforeunload', warn);
  } else {
    removeEventListener('beforeunload', warn);
  }
});

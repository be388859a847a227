import { effect, signal } from '@preact/signals';

/** True while the form of the edit panel has changes that are not stored. They stay when another tab is opened. */
export const unsaved = signal(false);

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

effect(() => {
  if (unsaved.value) {
    addEventListener('beforeunload', warn);
  } else {
    removeEventListener('beforeunload', warn);
  }
});

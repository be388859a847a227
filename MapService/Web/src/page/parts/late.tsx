import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { texts } from '../../words/texts';

const words = texts({
  fr: { wait: 'Chargement…', fault: 'Cette partie de la page n’a pas pu être chargée.', retry: 'Réessayer' },
  en: { wait: 'Loading…', fault: 'This part of the page could not be loaded.', retry: 'Try again' },
});

/** A part of the page that is fetched when it is first shown, or when `fetch` is called ahead. */
export interface Late {
  Part: ComponentType;
  fetch: () => Promise<void>;
}

/**
 * Makes a part that is fetched late. When that fails, the part says so and has a button to try again; it also tries again when `round`
 * changes.
 * @param load Imports the component.
 * @param round Changes when everything is asked for again.
 */
export function late(load: () => Promise<ComponentType>, round: ReadonlySignal<number>): Late {
  const found = signal<{ of: ComponentType } | null>(null);
  const failed = signal(false);
  let asking: Promise<void> | null = null;
  const fetch = (): Promise<void> => {
    asking ??= load()
      .then(
        (of) => {
          found.value = { of };
          failed.value = false;
        },
        (fault: unknown) => {
          failed.value = true;
          console.warn('A part of the page did not come:', fault);
        },
      )
      .finally(() => {
        asking = null;
      });
    return asking;
  };
  function Part() {
    const Found = found.value?.of;
    useEffect(() => {
      if (found.peek() === null) {
        void fetch();
      }
    }, [round.value]);
    if (Found !== undefined) {
      return <Found />;
    }
    return failed.value ? (
      <div class="fault" role="alert">
        <p>{words.value.fault}</p>
        <button type="button" onClick={() => void fetch()}>
          {words.value.retry}
        </button>
      </div>
    ) : (
      <p class="wait">{words.value.wait}</p>
    );
  }
  return { Part, fetch };
}

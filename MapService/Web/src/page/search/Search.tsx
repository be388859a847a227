import { signal, untracked, useSignalEffect } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { SearchResult } from '../../service/answers';
import { texts } from '../../words/texts';
import { found, hurry, open, type, typed, waiting } from './found';
import { Results } from './Results';
import './search.css';

const words = texts({
  fr: {
    label: 'Chercher une commune, un EPCI, un territoire ou un département',
    placeholder: 'Chercher un lieu',
    clear: 'Effacer la recherche',
  },
  en: {
    label: 'Search for a commune, an EPCI, a territory or a département',
    placeholder: 'Search for a place',
    clear: 'Clear the search',
  },
});

const opened = signal(false);
/** The result that arrows have reached; -1 for none. */
const active = signal(-1);
/** True while Enter was pressed before the results came: the first of them is chosen then. */
const first = signal(false);

/** A field that finds places by name or code (WAI-ARIA Authoring Practices: combobox with a list). */
export function Search() {
  const text = words.value;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const results = typed.value.trim() === '' ? [] : (found.value.value?.results ?? []);
  const shown = opened.value && typed.value.trim() !== '';
  const close = (): void => {
    opened.value = false;
    active.value = -1;
    first.value = false;
  };
  const choose = (result: SearchResult): void => {
    type('');
    close();
    open(result);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(results.length, 1),
    ArrowUp: () => move(results.length, -1),
    Enter: () => {
      const chosen = waiting.value ? undefined : results[Math.max(active.value, 0)];
      if (waiting.value && typed.value.trim() !== '') {
        first.value = true;
        hurry();
      } else if (chosen !== undefined) {
        choose(chosen);
      }
    },
    Escape: () => {
      if (!shown) {
        type('');
      }
      close();
    },
  };
  useSignalEffect(() => {
    if (first.value && !waiting.value) {
      const [best] = found.value.value?.results ?? [];
      untracked(() => {
        first.value = false;
        if (found.value.state === 'ready' && best !== undefined) {
          choose(best);
        }
      });
    }
  });
  return (
    <div class="search" role="search" onFocusOut={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || close()}>
      <input
        ref={field}
        id={`${id}-field`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        aria-label={text.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active.value >= 0 ? `${id}-${active.value}` : undefined}
        placeholder={text.placeholder}
        value={typed.value}
        onInput={(event) => {
          type(event.currentTarget.value);
          opened.value = true;
          active.value = -1;
          first.value = false;
        }}
        onFocus={() => (opened.value = true)}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (act !== undefined) {
            event.preventDefault();
            act();
          }
        }}
      />
      <Results id={id} shown={shown} results={results} active={active.value} choose={choose} />
    </div>
  );
}

function move(count: number, by: number): void {
  opened.value = true;
  // Beyond either end of the list is the field itself.
  active.value = count === 0 ? -1 : ((active.value + 1 + by + count + 1) % (count + 1)) - 1;
  requestAnimationFrame(() => document.querySelector('.search [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
}

import { useEffect, useRef } from 'preact/hooks';
import { keyboard } from '../state/keyboard';
import { go, view } from '../state/view';
import { texts } from '../words/texts';
import { CommuneCard } from './CommuneCard';
import { EpciCard } from './EpciCard';
import { TerritoryCard } from './TerritoryCard';
import './card.css';

const words = texts({
  fr: { label: 'Ce qui a été choisi', close: 'Fermer' },
  en: { label: 'What was chosen', close: 'Close' },
});

/** What was chosen on the map or in a list: a commune or a territory, in full. */
export function ChosenCard() {
  const text = words.value;
  const { card } = view.value;
  const [type, ...rest] = card.split(':');
  const section = useRef<HTMLElement>(null);
  useEffect(() => comeAndGo(section.current), []);
  // What was pressed in a card is gone with it: the keyboard stays in the next one.
  useEffect(() => {
    if (document.activeElement === document.body && keyboard.peek()) {
      section.current?.focus({ preventScroll: true });
    }
  }, [card]);
  return (
    <section ref={section} tabIndex={-1} class="card chosen" aria-label={text.label}>
      <button type="button" class="close" aria-label={text.close} onClick={() => go({ card: '' })}>
        ×
      </button>
      {type === 'territory' ? (
        <TerritoryCard id={rest.join(':')} />
      ) : type === 'epci' ? (
        <EpciCard code={rest.join(':')} />
      ) : (
        <CommuneCard />
      )}
    </section>
  );
}

// Opened by a key, the card takes the focus; Escape closes it from anywhere but a field, and the focus goes back to what opened it.
function comeAndGo(card: HTMLElement | null): () => void {
  const opener = document.activeElement;
  if (keyboard.peek()) {
    card?.focus({ preventScroll: true });
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !(event.target instanceof Element && event.target.matches('input, select, textarea'))) {
      go({ card: '' });
    }
  };
  addEventListener('keydown', leave);
  return () => {
    removeEventListener('keydown', leave);
    if (keyboard.peek()) {
      const back =
        opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : document.getElementById('panel');
      back?.focus({ preventScroll: true });
    }
  };
}

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

/** The card of what was chosen on the map or in a list: a commune, a territory or an EPCI. */
export function ChosenCard() {
  const text = words.value;
  const { card } = view.value;
  const [type, ...rest] = card.split(':');
  const section = useRef<HTMLElement>(null);
  useEffect(() => comeAndGo(section.current), []);
  // A button in the card that was pressed is gone with the card. The next card takes the focus.
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

// A card that was opened by key takes the focus. Escape closes it, except in a field, and the focus goes back to what opened it.
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

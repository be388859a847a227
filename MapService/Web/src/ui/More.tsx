import { count } from '../words/format';
import { texts } from '../words/texts';

const step = 100;

const words = texts({
  fr: { shown: (shown: string, all: string) => `${shown} lignes affichées sur ${all}.`, more: (rows: string) => `Afficher ${rows} de plus` },
  en: { shown: (shown: string, all: string) => `${shown} rows shown of ${all}.`, more: (rows: string) => `Show ${rows} more` },
});

/** How many rows of a long list are drawn at first. */
export const firstRows = step;

/** Under a long list: how much of it is drawn, and a button for more; nothing under a short one. */
export function More({ most, of, onMore }: { most: number; of: number; onMore: (most: number) => void }) {
  const text = words.value;
  return of <= most ? null : (
    <p class="row more">
      <span>{text.shown(count(most), count(of))}</span>
      <button type="button" onClick={() => onMore(most + step)}>
        {text.more(count(Math.min(step, of - most)))}
      </button>
    </p>
  );
}

import { firstRows as step } from '../state/address';
import { go, view } from '../state/view';
import { count } from '../words/format';
import { texts } from '../words/texts';

const words = texts({
  fr: {
    shown: (shown: string, all: string) => `${shown} lignes affichées sur ${all}.`,
    more: (rows: string) => `Afficher ${rows} de plus`,
  },
  en: { shown: (shown: string, all: string) => `${shown} rows shown of ${all}.`, more: (rows: string) => `Show ${rows} more` },
});

/** Under a long list: how many of its rows are drawn, and a button for more. Under a short list it is empty. */
export function More({ of }: { of: number }) {
  const text = words.value;
  const most = view.value.rows;
  return of <= most ? null : (
    <p class="row more">
      <span>{text.shown(count(most), count(of))}</span>
      <button type="button" onClick={() => go({ rows: most + step }, 'replace')}>
        {text.more(count(Math.min(step, of - most)))}
      </button>
    </p>
  );
}

import type { GapZone } from '../../service/answers';
import { go } from '../../state/view';
import { Clickable } from '../../ui/Clickable';
import { kilometres } from '../../words/format';
import { bound, texts } from '../../words/texts';

const words = texts({
  fr: { beside: 'À côté de :', none: 'À côté d’aucun territoire.', rest: (count: number) => `et ${count} de plus` },
  en: { beside: 'Beside:', none: 'Beside no territory.', rest: (count: number) => `and ${count} more` },
});

/** The territories beside a zone, the longest shared border first. */
export function Neighbours({ of, most }: { of: GapZone['neighbours']; most: number }) {
  const text = words.value;
  if (of.length === 0) {
    return <span class="hint">{text.none}</span>;
  }
  return (
    <span class="hint beside">
      {bound(text.beside)}{' '}
      {of.slice(0, most).map(({ id, nom, sharedBorderMetres }, at) => (
        <span key={id}>
          {at === 0 ? '' : ', '}
          <Clickable onClick={() => go({ card: `territory:${id}` })}>{nom}</Clickable>
          {` (${kilometres(sharedBorderMetres)})`}
        </span>
      ))}
      {of.length > most ? ` ${text.rest(of.length - most)}` : ''}
    </span>
  );
}

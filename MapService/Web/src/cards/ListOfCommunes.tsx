import { go } from '../state/view';
import { Clickable } from '../ui/Clickable';
import { Foldable } from '../ui/Foldable';
import { byName, plural } from '../words/format';
import { texts } from '../words/texts';

const words = texts({ fr: { commune: 'commune', names: 'Les nommer' }, en: { commune: 'commune', names: 'Name them' } });

/**
 * Communes by name, each of which opens its card; a long list is folded.
 * @param name Of the list in its card, by which the address says that it is open.
 */
export function ListOfCommunes({ of, name }: { of: readonly { code: string; nom: string }[]; name: string }) {
  const text = words.value;
  const list = (
    <ul class="names">
      {[...of]
        .sort((a, b) => byName(a.nom, b.nom))
        .map(({ code, nom }) => (
          <li key={code}>
            <Clickable onClick={() => go({ card: `commune:${code}` })}>{`${nom} (${code})`}</Clickable>
          </li>
        ))}
    </ul>
  );
  return of.length <= 6 ? (
    list
  ) : (
    <Foldable name={`card-${name}`} title={`${plural(of.length, text.commune)}. ${text.names}`}>
      {list}
    </Foldable>
  );
}

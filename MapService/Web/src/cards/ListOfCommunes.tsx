import { go } from '../state/view';
import { Clickable } from '../ui/Clickable';
import { Foldable } from '../ui/Foldable';
import { byName, plural } from '../words/format';
import { texts } from '../words/texts';

const words = texts({ fr: { commune: 'commune', names: 'Les nommer' }, en: { commune: 'commune', names: 'Name them' } });

/**
 * Communes by name. Each opens its card. A long list is folded.
 * @param name Name of the list in the address, which has the lists that are open.
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

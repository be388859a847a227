import { go } from '../../state/view';
import { Clickable } from '../../ui/Clickable';
import { plural } from '../../words/format';
import { byName } from '../../words/format';
import { texts } from '../../words/texts';

const words = texts({ fr: { commune: 'commune', names: 'Les nommer' }, en: { commune: 'commune', names: 'Name them' } });

/** Communes by name, each of which opens its card; a long list is folded. */
export function ListOfCommunes({ of }: { of: readonly { code: string; nom: string }[] }) {
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
    <details>
      <summary>{`${plural(of.length, text.commune)}. ${text.names}`}</summary>
      {list}
    </details>
  );
}

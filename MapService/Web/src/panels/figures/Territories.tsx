import type { Coverage } from '../../service/answers';
import { go } from '../../state/view';
import { inForce } from '../../words/inForce';
import { kinds } from '../../words/kinds';
import { sizeOf } from '../../words/territorySize';
import { texts } from '../../words/texts';

const words = texts({
  fr: {
    title: (kind: string) => `${kind} en vigueur`,
    none: (kind: string) => `Aucun ${kind} connu à cette date.`,
    departement: 'dans le département',
    region: 'dans la région',
    doubt: 'En vigueur ou non ce jour-là : la date n’est pas assez précise. Non compté.',
  },
  en: {
    title: (kind: string) => `${kind} in force`,
    none: (kind: string) => `No ${kind} known on this date.`,
    departement: 'in the département',
    region: 'in the region',
    doubt: 'In force on that day or not: the date is not exact enough. Not counted.',
  },
});

/** The territories that are, or may be, in force in a place. Each opens its card. */
export function Territories({ of }: { of: Coverage }) {
  const text = words.value;
  return (
    <div>
      <h3>{text.title(of.kind)}</h3>
      {of.territories.length === 0 ? (
        <p>{text.none(of.kind)}</p>
      ) : (
        <ul class="territories">
          {of.territories.map((territory) => (
            <li key={territory.id} data-territory={territory.id}>
              <button type="button" class="link" onClick={() => go({ card: `territory:${territory.id}` })}>
                {territory.nom}
              </button>
              <span>{inForce(territory.from, territory.until)}</span>
              <span class={`basis ${territory.basis}`}>{kinds.value.basis[territory.basis]}</span>
              {territory.communes === null ? null : (
                <span>{`${sizeOf(territory)} ${of.departement === undefined ? text.region : text.departement}`}</span>
              )}
              {territory.inForce === 'uncertain' ? <span class="doubt">{text.doubt}</span> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

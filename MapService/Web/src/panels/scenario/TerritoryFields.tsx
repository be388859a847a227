import { texts } from '../../words/texts';
import { targets } from './asked';
import type { Target } from './targets';

const words = texts({
  fr: {
    territory: 'Territoire',
    merge: 'Territoires à réunir',
    none: 'Aucun territoire de ce type n’est en vigueur ce jour-là.',
    maybe: (nom: string) => `${nom} (en vigueur ou non : date imprécise)`,
    groups: {
      new: 'De cet essai',
      beside: 'Voisins des communes choisies, la plus longue frontière d’abord',
      departement: 'Du même département',
      elsewhere: 'Ailleurs',
    } satisfies Record<Target['group'], string>,
  },
  en: {
    territory: 'Territory',
    merge: 'Territories to merge',
    none: 'No territory of this kind is in force on that day.',
    maybe: (nom: string) => `${nom} (in force or not: date not exact)`,
    groups: {
      new: 'Of this trial',
      beside: 'Beside the chosen communes, longest border first',
      departement: 'Of the same département',
      elsewhere: 'Elsewhere',
    },
  },
});

const nameOf = ({ nom, maybe }: Target): string => (maybe ? words.value.maybe(nom) : nom);
const groups = (): Target['group'][] => [...new Set(targets.value.map(({ group }) => group))];

/** One of the territories in force. */
export function TerritoryField({ value, onChoose }: { value: string; onChoose: (id: string) => void }) {
  const text = words.value;
  return targets.value.length === 0 ? (
    <p>{text.none}</p>
  ) : (
    <label class="field">
      <span>{text.territory}</span>
      <select id="target" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {groups().map((group) => (
          <optgroup key={group} label={text.groups[group]}>
            {targets.value
              .filter((one) => one.group === group)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** Several of them, in the order in which they were ticked. */
export function MergeField({ value, onChoose }: { value: readonly string[]; onChoose: (ids: readonly string[]) => void }) {
  const text = words.value;
  return targets.value.length === 0 ? (
    <p>{text.none}</p>
  ) : (
    <fieldset class="ticks">
      <legend>{text.merge}</legend>
      {targets.value.map((one) => (
        <label class="check" key={one.id}>
          <input
            type="checkbox"
            checked={value.includes(one.id)}
            onChange={(event) => onChoose(event.currentTarget.checked ? [...value, one.id] : value.filter((id) => id !== one.id))}
          />
          <span>{nameOf(one)}</span>
        </label>
      ))}
    </fieldset>
  );
}

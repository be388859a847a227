import { useEffect, useState } from 'preact/hooks';
import { selection } from '../../state/selection';
import { byName, plural } from '../../words/format';
import { texts } from '../../words/texts';
import { Field } from './Field';
import { idOf } from './faults';
import { find, knownCommunes, namesAwaited } from './known';

const words = texts({
  fr: {
    hint: 'Nom ou code, puis Entrée.',
    add: 'Ajouter',
    out: (nom: string) => `Ôter ${nom}`,
    wait: 'Les noms des communes se chargent : celle-ci sera ajoutée quand ils seront là.',
    none: 'Aucune commune de ce nom ici. Un code de cinq caractères est pris tel quel.',
    several: (names: string) => `Plusieurs communes : ${names}. Précisez, ou donnez le code.`,
    twice: 'Cette commune est déjà dans la liste.',
    chosen: (communes: string) => `Ajouter les ${communes} choisies sur la carte (Essayer)`,
  },
  en: {
    hint: 'Name or code, then Enter.',
    add: 'Add',
    out: (nom: string) => `Take out ${nom}`,
    wait: 'The names of the communes are loading: this one will be added when they are there.',
    none: 'No commune of that name here. A code of five characters is taken as it is.',
    several: (names: string) => `Several communes: ${names}. Say more, or give the code.`,
    twice: 'That commune is in the list already.',
    chosen: (communes: string) => `Add the ${communes} chosen on the map (Try)`,
  },
});

/** A list of communes: added by name or code, taken out one by one. */
export function CommuneCodes({
  pointer,
  label,
  codes,
  among,
  onChange,
}: {
  pointer: string;
  label: string;
  codes: readonly string[];
  among: readonly string[];
  onChange: (codes: string[]) => void;
}) {
  const text = words.value;
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  // A name that was typed before the names were loaded is added once they are.
  const [waiting, setWaiting] = useState(false);
  const add = (): void => {
    const found = find(typed, among);
    const code =
      found.length === 1 ? found[0]?.code : /^[0-9][0-9AB][0-9]{3}$/i.test(typed.trim()) ? typed.trim().toUpperCase() : undefined;
    if (code === undefined && namesAwaited.value) {
      setWaiting(true);
    } else if (code === undefined) {
      setWrong(found.length === 0 ? text.none : text.several(found.slice(0, 8).map(nameOf).join(', ')));
    } else if (codes.includes(code)) {
      setWrong(text.twice);
    } else {
      setWrong('');
      setTyped('');
      onChange([...codes, code].sort());
    }
  };
  useEffect(() => {
    if (waiting && !namesAwaited.value) {
      setWaiting(false);
      add();
    }
  }, [waiting, namesAwaited.value]);
  const chosen = [...selection.value].filter((code) => !codes.includes(code));
  return (
    <div class="codes">
      <Field pointer={pointer} label={label} hint={text.hint}>
        {(attributes) => (
          <span class="row">
            <input
              {...attributes}
              type="text"
              autocomplete="off"
              value={typed}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setWaiting(false);
              }}
              onKeyDown={(event) => {
                // Without this, Enter would check the whole form.
                if (event.key === 'Enter') {
                  event.preventDefault();
                  add();
                }
              }}
            />
            <button type="button" onClick={add}>
              {text.add}
            </button>
          </span>
        )}
      </Field>
      <p class="fault" role="status" id={`${idOf(pointer)}-wrong`}>
        {waiting ? text.wait : wrong}
      </p>
      {chosen.length === 0 ? null : (
        <button type="button" class="link" onClick={() => onChange([...codes, ...chosen].sort())}>
          {text.chosen(plural(chosen.length, 'commune'))}
        </button>
      )}
      <ul class="chips">
        {[...codes]
          .map((code) => ({ code, nom: knownCommunes.value.get(code)?.nom ?? code }))
          .sort((a, b) => byName(a.nom, b.nom))
          .map(({ code, nom }) => (
            <li key={code}>
              {nom === code ? code : `${nom} (${code})`}
              <button type="button" aria-label={text.out(nom)} onClick={() => onChange(codes.filter((one) => one !== code))}>
                ×
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}

const nameOf = ({ nom, code }: { nom: string; code: string }): string => `${nom} (${code})`;

import type { SearchResult } from '../../service/answers';
import { departementName } from '../../state/data';
import { plural } from '../../words/format';
import { bound, texts } from '../../words/texts';
import { found, typed, waiting } from './found';

const words = texts({
  fr: {
    list: 'Lieux trouvés',
    types: { commune: 'Commune', epci: 'EPCI', territory: 'Territoire', departement: 'Département' } satisfies Record<
      SearchResult['type'],
      string
    >,
    inhabitants: 'habitant',
    formerly: (nom: string) => `autrefois ${nom}`,
    wait: 'Recherche…',
    fault: 'La recherche n’a pas abouti.',
    none: (what: string) => `Rien ne s’appelle « ${what} ».`,
    near: (what: string) => `Rien d’exact pour « ${what} ». Peut-être :`,
    counted: (count: string) => `${count}. Flèches pour choisir, Entrée pour montrer.`,
    result: 'résultat',
    more: (rest: string) => `Et ${rest}, moins proches : tapez davantage.`,
  },
  en: {
    list: 'Places found',
    types: { commune: 'Commune', epci: 'EPCI', territory: 'Territory', departement: 'Département' },
    inhabitants: 'inhabitant',
    formerly: (nom: string) => `formerly ${nom}`,
    wait: 'Searching…',
    fault: 'The search did not succeed.',
    none: (what: string) => `Nothing is called “${what}”.`,
    near: (what: string) => `Nothing exact for “${what}”. Perhaps:`,
    counted: (count: string) => `${count}. Arrows to choose, Enter to show.`,
    result: 'result',
    more: (rest: string) => `And ${rest} that are less near: type more.`,
  },
});

interface Props {
  id: string;
  shown: boolean;
  results: readonly SearchResult[];
  active: number;
  choose: (result: SearchResult) => void;
}

/** The list under the search field: what was found, or that nothing was. */
export function Results({ id, shown, results, active, choose }: Props) {
  const text = words.value;
  const sentence = shown ? said(results) : '';
  const rest = (found.value.value?.total ?? 0) - results.length;
  return (
    <div class="found" hidden={!shown}>
      <p role="status">{sentence}</p>
      <ul id={`${id}-list`} role="listbox" aria-label={text.list} class={waiting.value ? 'old' : undefined} hidden={results.length === 0}>
        {results.map((result, at) => (
          <li
            key={`${result.type}:${result.code}`}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            data-type={result.type}
            // The field keeps the keyboard.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(result)}
          >
            <strong>{nameOf(result)}</strong>
            <span>{details(result)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && !waiting.value ? <p class="rest">{bound(text.more(plural(rest, text.result)))}</p> : null}
    </div>
  );
}

function said(results: readonly SearchResult[]): string {
  const text = words.value;
  const what = typed.value.trim();
  if (waiting.value) {
    return text.wait;
  }
  if (found.value.state === 'fault') {
    return text.fault;
  }
  if (results.length === 0) {
    return bound(text.none(what));
  }
  const near = found.value.value?.approximate === true || results.every((one) => one.approximate === true);
  return bound(near ? text.near(what) : text.counted(plural(results.length, text.result)));
}

const nameOf = ({ type, nom, code }: SearchResult): string => (type === 'commune' || type === 'departement' ? `${nom} (${code})` : nom);

// "Commune, Yonne, 1 234 habitants"
function details({ type, kind, departements, population, formerly, code }: SearchResult): string {
  const text = words.value;
  return [
    type === 'territory' ? (kind ?? text.types.territory) : text.types[type],
    ...(type === 'departement' ? [] : departements.map(departementName)),
    ...(type === 'epci' ? [code] : []),
    // A territory's would be that of all of its days.
    ...(population === null || type === 'territory' ? [] : [plural(population, text.inhabitants)]),
    ...(formerly == null ? [] : [text.formerly(formerly)]),
  ].join(', ');
}

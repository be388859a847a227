import type { Fault } from '../service/answers';
import type { ServiceFault } from '../service/http';
import { language } from '../state/view';
import { bound, texts } from './texts';

/** A fault in the words of the page, null where it has none, and in the words of the service, in English. */
export interface InWords {
  known: string | null;
  own: string;
}

// Sentences by the code at the end of what was expected.
const byCode: Record<string, string> = {
  'unknown-commune': 'cette commune n’est pas dans les données',
  'unknown-epci': 'aucune commune des données n’est dans cet EPCI',
  'unknown-territory': 'ce territoire n’est pas dans les données, ni créé par une étape précédente',
  'unknown-departement': 'il n’y a pas de département de ce code',
  'unknown-source': 'il n’y a pas de source de ce nom court',
  'malformed-code': 'ce n’est pas un code tel que les données en ont',
  'other-kind': 'ce territoire n’est pas du type de l’essai',
  'not-in-force': 'ce territoire n’est pas en vigueur ce jour-là',
  dissolved: 'une étape précédente a dissous ce territoire',
  'duplicate-territory': 'il y a déjà un territoire de cet identifiant',
  'duplicate-source': 'il y a déjà une source de ce nom court',
  'named-twice': 'cela est nommé deux fois',
  'already-in': 'c’est déjà dans ce territoire',
  'not-in': 'ce n’est pas dans ce territoire',
  'nothing-named': 'il faut au moins une commune ou un EPCI',
  'named-in-dissolution': 'une dissolution prend tout le territoire, et ne nomme pas de communes',
  'named-in-merger': 'une réunion prend des territoires entiers, et ne nomme pas de communes',
  'too-few-territories': 'il faut au moins deux territoires',
  'unknown-composition': 'la composition de ce territoire n’est pas connue : rien ne peut en être retiré',
  'exception-excludes-nothing': 'cette commune n’est pas dans cet EPCI, ou en est ôtée deux fois',
  'until-before-from': 'la fin est avant le début',
  'term-outside-territory': 'cette date est en dehors de celles du territoire ; laissez-la vide si la ligne vaut aussi longtemps que lui',
  'unknown-with-terms': 'une composition inconnue n’a pas de lignes ; avec des lignes, elle est déclarée ou déduite',
  'empty-composition': 'une composition déclarée ou déduite a au moins une ligne ; sinon elle est inconnue',
  'basis-not-of-terms': 'la certitude de l’ensemble ne s’accorde pas avec celle de ses lignes',
  'bad-term': 'une ligne nomme soit un EPCI, soit des communes',
  'empty-list': 'il en faut au moins un',
  'empty-value': 'c’est vide',
  'missing-key': 'il manque une valeur',
  'repeated-value': 'c’est deux fois dans la liste',
};

// Sentences by the last name in the place of the value, where the code does not say more.
const byName: Record<string, string> = {
  reason: 'il faut dire pourquoi, en une ligne de 500 caractères au plus',
  id: 'il faut des minuscules, des chiffres et des tirets, comme cpts-centre-yonne',
  from: 'il faut une date comme 2024-03-12, 2024-03, 2024 ou « avant 2024-03-12 »',
  until: 'il faut une date comme 2024-03-12, 2024-03, 2024 ou « avant 2024-03-12 »',
  date: 'il faut un jour du calendrier, comme 2024-03-12',
  epci: 'il faut le numéro SIREN d’un EPCI, neuf chiffres',
  communes: 'il faut le code INSEE d’une commune, cinq caractères',
  except: 'il faut le code INSEE d’une commune, cinq caractères',
  departements: 'il faut le code d’un département, comme 89 ou 2A',
  value: 'il faut un nombre entier',
  year: 'il faut une année',
  content: 'il manque une partie du lien, ou elle a été changée',
};

// Sentences for what an address names and the dataset does not have.
const unknown: Record<string, (value: string) => string> = {
  commune: (value) => `les données n’ont pas de commune ${value}`,
  département: (value) => `les données n’ont pas de département ${value}`,
  region: (value) => `les données n’ont pas de région ${value}`,
  departement: (value) => `les données n’ont pas de département ${value}`,
  territory: (value) => `les données n’ont pas de territoire ${value}`,
};

/** One fault of a request, by its place, its value and the code of what was expected. */
export function faultInWords({ name = '', value, expected = '' }: Fault): InWords {
  const [, plain = expected, code = ''] = /^(.*?)(?: \(([a-z-]+)\))?$/s.exec(expected) ?? [];
  const given = value == null || value === '' ? '' : `${value} : `;
  const own = value == null || value === '' ? plain : `${value}: ${plain}`;
  if (language.value === 'en') {
    return { known: own, own };
  }
  const last =
    name
      .split('/')
      .filter((part) => part !== '' && !/^\d+$/.test(part))
      .at(-1) ?? '';
  const sentence = code === 'bad-value' || code === '' ? byName[last] : byCode[code];
  return { known: sentence === undefined ? null : bound(given + sentence), own };
}

/** True where the service's words say more: where a former commune is now. */
export const saysMore = ({ expected = '' }: Fault): boolean => /\. (It is in|Several communes have|It went into) /.test(expected);

const problems = texts<Record<string, string>>({
  fr: {
    'not-found': 'il n’y a rien à cette adresse',
    forbidden: 'cette clé ne le permet pas',
    'too-large': 'c’est trop long pour le service',
    'not-ready': 'il charge les données',
    busy: 'il a trop à faire en ce moment',
    'store-unavailable': 'il ne peut ni lire ni écrire ses données en ce moment',
    internal: 'une erreur du service, qui l’a notée',
  },
  en: {},
});

/** A problem as a whole, by its type, or by the code that the dataset does not have. */
export function problemInWords({ problem, message }: ServiceFault): InWords {
  const type = problem?.type?.split('#problem-')[1] ?? '';
  const [first] = problem?.errors ?? [];
  if (language.value === 'en') {
    return { known: message, own: message };
  }
  return {
    known:
      type === 'unknown-code' && first !== undefined
        ? (unknown[first.name ?? '']?.(first.value ?? '') ?? null)
        : (problems.value[type] ?? null),
    own: message,
  };
}

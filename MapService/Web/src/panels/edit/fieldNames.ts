import { epciNames } from '../../state/epciNames';
import { language } from '../../state/view';
import { date as dated } from '../../words/format';
import { semicolon } from '../../words/lists';
import { texts } from '../../words/texts';
import { knownCommunes } from './known';

const names = texts<Record<string, string>>({
  fr: {
    nom: 'Nom',
    autresNoms: 'Autres noms',
    kind: 'Type',
    departements: 'Départements',
    from: 'En vigueur depuis',
    until: 'Jusqu’à',
    'composition.basis': 'Certitude de la composition',
    'composition.note': 'Remarque sur la composition',
    'composition.terms': 'Lignes de la composition',
    'declared.communes': 'Communes déclarées',
    'declared.inhabitants': 'Habitants déclarés',
    'declared.inhabitants.value': 'Habitants déclarés',
    'declared.inhabitants.qualifier': 'Précision des habitants déclarés',
    'declared.inhabitants.year': 'Année des habitants déclarés',
    sources: 'Sources',
    note: 'Autre remarque',
    reason: 'Raison',
  },
  en: {
    nom: 'Name',
    autresNoms: 'Other names',
    kind: 'Kind',
    departements: 'Départements',
    from: 'In force from',
    until: 'Until',
    'composition.basis': 'Certainty of the composition',
    'composition.note': 'Note on the composition',
    'composition.terms': 'Lines of the composition',
    'declared.communes': 'Declared communes',
    'declared.inhabitants': 'Declared inhabitants',
    'declared.inhabitants.value': 'Declared inhabitants',
    'declared.inhabitants.qualifier': 'Precision of declared inhabitants',
    'declared.inhabitants.year': 'Year of declared inhabitants',
    sources: 'Sources',
    note: 'Other note',
    reason: 'Reason',
  },
});

/** The name of a field of a record ("composition.note"), or the field itself where it has none. */
export const fieldName = (field: string): string => names.value[field] ?? field;

/** The name of the field that a fault points to ("/territory/composition/terms/0/epci"). */
export function placeName(pointer: string): string {
  const parts = pointer.split('/').filter((part) => part !== '' && part !== 'territory');
  for (let length = parts.length; length > 0; length--) {
    const known = names.value[parts.slice(0, length).join('.')];
    if (known !== undefined) {
      const line = parts[0] === 'composition' && parts[1] === 'terms' && parts[2] !== undefined ? ` ${Number(parts[2]) + 1}` : '';
      return known + line;
    }
  }
  return pointer;
}

/** A value of a record in words. Texts stay as they are. */
export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined) {
    return language.value === 'fr' ? '(rien)' : '(nothing)';
  }
  if (typeof value === 'string') {
    return field === 'from' || field === 'until' ? dated(value) : value;
  }
  return Array.isArray(value)
    ? value.map((one) => (typeof one === 'object' ? termText(one as Record<string, unknown>) : String(one))).join(semicolon())
    : String(value);
}

const parts = texts<Record<string, string>>({
  fr: { epci: 'EPCI', except: 'sans', communes: 'communes', from: 'depuis', until: 'jusqu’à', basis: 'certitude', note: 'remarque' },
  en: { epci: 'EPCI', except: 'without', communes: 'communes', from: 'from', until: 'until', basis: 'certainty', note: 'note' },
});

function termText(term: Record<string, unknown>): string {
  const nameOf = (key: string, value: unknown): string =>
    (key === 'epci'
      ? epciNames.value.get(String(value))
      : key === 'communes' || key === 'except'
        ? knownCommunes.value.get(String(value))?.nom
        : undefined) ?? String(value);
  return Object.entries(term)
    .map(
      ([key, value]) => `${parts.value[key] ?? key} ${(Array.isArray(value) ? value : [value]).map((one) => nameOf(key, one)).join(', ')}`,
    )
    .join(', ');
}

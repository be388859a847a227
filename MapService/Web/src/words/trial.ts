import { nameOf } from '../state/data';
import { steps } from '../state/scenario';
import { made, type Step } from '../state/steps';
import { plural } from './format';
import { listed } from './lists';
import { bound, texts } from './texts';

const words = texts({
  fr: {
    add: (what: string, nom: string) => `ajouter ${what} à ${nom}`,
    remove: (what: string, nom: string) => `retirer ${what} de ${nom}`,
    create: (what: string, nom: string) => `créer ${nom} avec ${what}`,
    merge: (what: string, nom: string) => `réunir ${what} en ${nom}`,
    dissolve: (_: string, nom: string) => `dissoudre ${nom}`,
    and: (first: string, more: number) => `${first}, et ${plural(more, 'autre étape', 'autres étapes')}`,
  },
  en: {
    add: (what: string, nom: string) => `add ${what} to ${nom}`,
    remove: (what: string, nom: string) => `take ${what} out of ${nom}`,
    create: (what: string, nom: string) => `make ${nom} of ${what}`,
    merge: (what: string, nom: string) => `merge ${what} into ${nom}`,
    dissolve: (_: string, nom: string) => `dissolve ${nom}`,
    and: (first: string, more: number) => `${first}, and ${plural(more, 'more step')}`,
  },
});

/** The name of a territory, of one that the trial makes too. */
export const territoryName = (id: string): string => made(steps.value).find((one) => one.id === id)?.nom ?? nameOf(id);

/** A trial in short: "ajouter 58 communes à CPTS Centre Yonne, et 2 autres étapes"; "" where it has no step. */
export function trialInShort(all: readonly Step[]): string {
  const [first] = all;
  if (first === undefined) {
    return '';
  }
  const short = words.value[first.action](whatOf(first), first.nom ?? territoryName(first.territory));
  return bound(all.length === 1 ? short : words.value.and(short, all.length - 1));
}

function whatOf({ communes, epcis, territories }: Step): string {
  const sizes = [
    ...(territories ?? []).map(territoryName),
    ...((communes ?? []).length === 0 ? [] : [plural((communes ?? []).length, 'commune')]),
    ...((epcis ?? []).length === 0 ? [] : [plural((epcis ?? []).length, 'EPCI', 'EPCI')]),
  ];
  return listed(sizes);
}

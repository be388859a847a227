import type { ScenarioAnswer } from '../service/answers';
import { nameOf } from '../state/data';
import { steps } from '../state/scenario/scenario';
import { made, type Step } from '../state/scenario/steps';
import { percent, plural } from './format';
import { listed, semicolon } from './lists';
import { bound, texts } from './texts';

const words = texts({
  fr: {
    add: (what: string, nom: string) => `ajouter ${what} à ${nom}`,
    remove: (what: string, nom: string) => `retirer ${what} de ${nom}`,
    create: (what: string, nom: string) => `créer ${nom} avec ${what}`,
    merge: (what: string, nom: string) => `réunir ${what} en ${nom}`,
    dissolve: (_: string, nom: string) => `dissoudre ${nom}`,
    brief: (nom: string, before: string, after: string) => `${nom} : ${before} → ${after} des habitants`,
    and: (first: string, more: number) => `${first}, et ${plural(more, 'autre étape', 'autres étapes')}`,
  },
  en: {
    add: (what: string, nom: string) => `add ${what} to ${nom}`,
    remove: (what: string, nom: string) => `take ${what} out of ${nom}`,
    create: (what: string, nom: string) => `make ${nom} of ${what}`,
    merge: (what: string, nom: string) => `merge ${what} into ${nom}`,
    dissolve: (_: string, nom: string) => `dissolve ${nom}`,
    brief: (nom: string, before: string, after: string) => `${nom}: ${before} → ${after} of the inhabitants`,
    and: (first: string, more: number) => `${first}, and ${plural(more, 'more step')}`,
  },
});

/** The name of a territory, also of one that the trial creates. */
export const territoryName = (id: string): string => made(steps.value).find((one) => one.id === id)?.nom ?? nameOf(id);

/** A trial in short: "ajouter 58 communes à CPTS Centre Yonne, et 2 autres étapes", or "" without steps. */
export function trialInShort(all: readonly Step[]): string {
  const [first] = all;
  if (first === undefined) {
    return '';
  }
  const short = words.value[first.action](whatOf(first), first.nom ?? territoryName(first.territory));
  return bound(all.length === 1 ? short : words.value.and(short, all.length - 1));
}

/** The result of a trial in short: "Yonne : 72,62 % → 83,17 % des habitants". */
export const briefOf = ({ departements }: ScenarioAnswer): string =>
  bound(
    departements
      .map(({ departement, before, after }) =>
        words.value.brief(departement.nom, percent(before.population.percent), percent(after.population.percent)),
      )
      .join(semicolon()),
  );

function whatOf({ communes, epcis, territories }: Step): string {
  const sizes = [
    ...(territories ?? []).map(territoryName),
    ...((communes ?? []).length === 0 ? [] : [plural((communes ?? []).length, 'commune')]),
    ...((epcis ?? []).length === 0 ? [] : [plural((epcis ?? []).length, 'EPCI', 'EPCI')]),
  ];
  return listed(sizes);
}

import type { State } from '../state/communeStates';
import { kind } from '../state/view';
import { texts } from './texts';

const words = texts({
  fr: {
    states: (kind: string, other: string): Record<State, string> => ({
      covered: `Dans un ${kind}`,
      overlap: `Dans deux ${kind} ou plus`,
      possible: `Peut-être dans un ${kind}`,
      other: `Dans un ${other} seulement`,
      uncovered: `Dans aucun ${kind}, pour ce que l’on sait`,
      both: 'CPTS et CLS',
      cpts: 'CPTS seulement, pour ce que l’on sait',
      cls: 'CLS seulement, pour ce que l’on sait',
      neither: 'Ni l’un ni l’autre, pour ce que l’on sait',
    }),
    possibleInEither: 'Peut-être dans un CPTS ou un CLS',
    inferred: 'Composition déduite',
  },
  en: {
    states: (kind: string, other: string): Record<State, string> => ({
      covered: `In one ${kind}`,
      overlap: `In two or more ${kind}`,
      possible: `Perhaps in a ${kind}`,
      other: `In a ${other} only`,
      uncovered: `In no ${kind}, as far as is known`,
      both: 'CPTS and CLS',
      cpts: 'CPTS only, as far as is known',
      cls: 'CLS only, as far as is known',
      neither: 'Neither, as far as is known',
    }),
    possibleInEither: 'Perhaps in a CPTS or a CLS',
    inferred: 'Inferred composition',
  },
});

/** The name of each state, for the chosen kind. */
export function stateNames(): Record<State, string> {
  const names = words.value.states(kind.value === 'CLS' ? 'CLS' : 'CPTS', kind.value === 'CLS' ? 'CPTS' : 'CLS');
  return kind.value === 'both' ? { ...names, possible: words.value.possibleInEither } : names;
}

/** The meaning of the dots, which lie over any state. */
export const inferredName = (): string => words.value.inferred;

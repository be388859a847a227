import type { CommuneStates } from '../../service/answers';
import { bothKinds, type State } from '../../state/communeStates';

const single = ['covered', 'overlap', 'possible', 'uncovered'] as const;

/** The states of a page's legend; a page of one kind does not look at the other. */
export const statesOf = (answers: readonly CommuneStates[]): readonly State[] => (answers.length > 1 ? bothKinds : single);

/** Finds the state of a commune: of one answer by its kind, of two (CPTS, CLS) by both. */
export function stateFinder(answers: readonly CommuneStates[]): (code: string) => State {
  const [first, second] = answers.map(({ covered, overlap, possible }) => ({ covered: new Set(covered), overlap: new Set(overlap), possible: new Set(possible) }));
  return (code) => {
    if (first === undefined || second === undefined) {
      return first?.overlap.has(code) ? 'overlap' : first?.covered.has(code) ? 'covered' : first?.possible.has(code) ? 'possible' : 'uncovered';
    }
    const [cpts, cls] = [first, second].map((one) => one.covered.has(code) || one.overlap.has(code));
    if (cpts || cls) {
      return cpts && cls ? 'both' : cpts ? 'cpts' : 'cls';
    }
    return first.possible.has(code) || second.possible.has(code) ? 'possible' : 'neither';
  };
}

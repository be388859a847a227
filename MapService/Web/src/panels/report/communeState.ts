import { bothKinds, oneKind, type State } from '../../state/communeStates';
import type { ReportData } from './load';

/** The states of a page's legend. */
export const statesOf = ({ kinds }: ReportData): readonly State[] => (kinds.length > 1 ? bothKinds : oneKind);

/** Finds the state of a commune as the map of the page does: a page of one kind tells what the other kind covers too. */
export function stateFinder({ kinds, states }: ReportData): (code: string) => State {
  const sets = states.map(({ kind, covered, overlap, possible }) => ({ kind, covered: new Set([...covered, ...overlap]), overlap: new Set(overlap), possible: new Set(possible) }));
  const [own, other] = [sets.find(({ kind }) => kind === kinds[0]), sets.find(({ kind }) => kind !== kinds[0])];
  if (kinds.length > 1) {
    return (code) => {
      const [cpts, cls] = [own, other].map((one) => one?.covered.has(code));
      return cpts && cls ? 'both' : cpts ? 'cpts' : cls ? 'cls' : own?.possible.has(code) || other?.possible.has(code) ? 'possible' : 'neither';
    };
  }
  return (code) =>
    own?.overlap.has(code) ? 'overlap' : own?.covered.has(code) ? 'covered' : own?.possible.has(code) ? 'possible' : other?.covered.has(code) ? 'other' : 'uncovered';
}

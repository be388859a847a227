import type { CommuneStates, Kind } from '../service/answers';
import { bothKinds, ofBothKinds, ofOneKind, oneKind, type State, type StateOf } from '../state/stateRules';
import type { ReportData } from './load';

/** The states of a page's legend. */
export const statesOf = ({ kinds }: ReportData): readonly State[] => (kinds.length > 1 ? bothKinds : oneKind);

/** Finds the state of a commune, as the map on the screen does: a page of one kind also shows what the other kind covers. */
export function stateFinder({ kinds, states }: ReportData): StateOf {
  const [cpts, cls] = [of(states, 'CPTS'), of(states, 'CLS')];
  return kinds.length > 1 ? ofBothKinds(cpts, cls) : kinds[0] === 'CPTS' ? ofOneKind(cpts, cls) : ofOneKind(cls, cpts);
}

function of(states: readonly CommuneStates[], kind: Kind): CommuneStates {
  const found = states.find((one) => one.kind === kind);
  if (found === undefined) {
    throw new Error(`The report was loaded without the states of ${kind}.`);
  }
  return found;
}

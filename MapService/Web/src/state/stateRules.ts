import type { CommuneStates } from '../service/answers';

/** The states of a commune, where one kind is shown and where both are. */
export const oneKind = ['covered', 'overlap', 'possible', 'other', 'uncovered'] as const;
export const bothKinds = ['both', 'cpts', 'cls', 'possible', 'neither'] as const;
export type State = (typeof oneKind)[number] | (typeof bothKinds)[number];

/** Finds the state of a commune by its code. */
export type StateOf<T extends State = State> = (code: string) => T;

interface Sets {
  covered: ReadonlySet<string>;
  overlap: ReadonlySet<string>;
  possible: ReadonlySet<string>;
}

/** The states where one kind is shown. A commune outside of it may be in the other kind. */
export function ofOneKind(own: CommuneStates, other: CommuneStates): StateOf<(typeof oneKind)[number]> {
  const [sets, others] = [setsOf(own), setsOf(other)];
  return (code) =>
    sets.overlap.has(code)
      ? 'overlap'
      : sets.covered.has(code)
        ? 'covered'
        : sets.possible.has(code)
          ? 'possible'
          : covers(others, code)
            ? 'other'
            : 'uncovered';
}

/** The states where both kinds are shown. */
export function ofBothKinds(cpts: CommuneStates, cls: CommuneStates): StateOf<(typeof bothKinds)[number]> {
  const [inCpts, inCls] = [setsOf(cpts), setsOf(cls)];
  return (code) => {
    if (covers(inCpts, code)) {
      return covers(inCls, code) ? 'both' : 'cpts';
    }
    return covers(inCls, code) ? 'cls' : inCpts.possible.has(code) || inCls.possible.has(code) ? 'possible' : 'neither';
  };
}

const covers = (sets: Sets, code: string): boolean => sets.covered.has(code) || sets.overlap.has(code);

// The sets of an answer are made once and used often.
const known = new WeakMap<CommuneStates, Sets>();

function setsOf(answer: CommuneStates): Sets {
  const sets = known.get(answer) ?? {
    covered: new Set(answer.covered),
    overlap: new Set(answer.overlap),
    possible: new Set(answer.possible),
  };
  known.set(answer, sets);
  return sets;
}

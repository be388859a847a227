import type { CommuneStates } from '../service/answers';

/** How a commune stands. Of one kind: the first five; of both: "both", "cpts", "cls", "possible" and "neither". */
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

/** The states of one kind; a commune in none of it may be in the other. */
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

/** The states of both kinds together. */
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

// An answer is asked about often, and made into sets once.
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

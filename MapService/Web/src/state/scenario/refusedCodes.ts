import type { ServiceFault } from '../../service/http';
import type { Step } from './steps';

/** A code that the service refused, and its place in the steps. */
export interface RefusedCode {
  step: number;
  list: 'communes' | 'epcis';
  at: number;
  code: string;
}

/** The step that a fault is about ("/changes/2/communes/0" is about the third); null where it is about the whole scenario. */
export function stepOf(pointer: string | undefined): number | null {
  const found = /^\/changes\/(\d+)/.exec(pointer ?? '')?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * The codes that change nothing, because they are already in the territory, or already out of it. Null where there is any other fault, or
 * one in a step before `from`.
 */
export function refusedCodes(fault: ServiceFault, from: number): RefusedCode[] | null {
  const codes: RefusedCode[] = [];
  for (const { name = '', value, expected = '' } of fault.status === 400 ? (fault.problem?.errors ?? []) : []) {
    const [, step, list, at] = /^\/changes\/(\d+)\/(communes|epcis)\/(\d+)$/.exec(name) ?? [];
    if (step === undefined || Number(step) < from || !/\((already-in|not-in)\)$/.test(expected)) {
      return null;
    }
    codes.push({ step: Number(step), list: list as RefusedCode['list'], at: Number(at), code: value ?? '' });
  }
  return codes.length === 0 ? null : codes;
}

/** Steps without those codes, and without steps that are empty then. */
export function without(steps: readonly Step[], codes: readonly RefusedCode[]): Step[] {
  const left = steps.map((step, number) => {
    const out = (list: RefusedCode['list']) =>
      (step[list] ?? []).filter((_, at) => !codes.some((one) => one.step === number && one.list === list && one.at === at));
    return codes.some((one) => one.step === number) ? { ...step, communes: out('communes'), epcis: out('epcis') } : step;
  });
  return left.filter(
    (step) => (step.action !== 'add' && step.action !== 'remove') || (step.communes?.length ?? 0) + (step.epcis?.length ?? 0) > 0,
  );
}

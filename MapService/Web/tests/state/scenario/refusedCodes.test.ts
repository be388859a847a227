import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/service/answers';
import { ServiceFault } from '../../../src/service/http';
import { refusedCodes, stepOf, without } from '../../../src/state/scenario/refusedCodes';
import type { Step } from '../../../src/state/scenario/steps';

const refusal = (errors: Fault[], status = 400) => new ServiceFault(status, 'Bad request', { errors });

const alreadyIn = (name: string, value: string): Fault => ({ name, value, expected: 'a commune outside of it (already-in)' });
const notIn = (name: string, value: string): Fault => ({ name, value, expected: 'a commune inside of it (not-in)' });

describe('stepOf', () => {
  it('is the number in the pointer', () => {
    expect(stepOf('/changes/2/communes/0')).toBe(2);
    expect(stepOf('/changes/0')).toBe(0);
  });

  it('is null for faults of the whole', () => {
    expect(stepOf('/date')).toBeNull();
    expect(stepOf(undefined)).toBeNull();
  });
});

describe('refusedCodes', () => {
  it('has codes that are in the territory already, or not in it', () => {
    const fault = refusal([alreadyIn('/changes/1/communes/3', '89024'), notIn('/changes/1/epcis/0', '200067114')]);
    expect(refusedCodes(fault, 1)).toEqual([
      { step: 1, list: 'communes', at: 3, code: '89024' },
      { step: 1, list: 'epcis', at: 0, code: '200067114' },
    ]);
  });

  it('is null where an older step is at fault', () => {
    expect(refusedCodes(refusal([alreadyIn('/changes/0/communes/0', '89024')]), 1)).toBeNull();
  });

  it('is null where anything else is at fault', () => {
    const other: Fault = { name: '/changes/1/communes/0', value: '89999', expected: 'a known commune (unknown-commune)' };
    expect(refusedCodes(refusal([alreadyIn('/changes/1/communes/3', '89024'), other]), 1)).toBeNull();
    expect(refusedCodes(refusal([{ name: '/date', value: 'x', expected: 'a day (bad-value)' }]), 0)).toBeNull();
  });

  it('is null where the service failed or lists nothing', () => {
    expect(refusedCodes(refusal([alreadyIn('/changes/1/communes/3', '89024')], 503), 1)).toBeNull();
    expect(refusedCodes(refusal([]), 0)).toBeNull();
    expect(refusedCodes(new ServiceFault('away', ''), 0)).toBeNull();
  });
});

describe('without', () => {
  const steps: Step[] = [
    { action: 'add', territory: 'a', communes: ['1', '2', '3'], epcis: ['x'] },
    { action: 'add', territory: 'b', communes: ['2'] },
  ];

  it('takes out the codes at their places', () => {
    expect(
      without(steps, [
        { step: 0, list: 'communes', at: 0, code: '1' },
        { step: 0, list: 'communes', at: 2, code: '3' },
        { step: 0, list: 'epcis', at: 0, code: 'x' },
      ]),
    ).toEqual([{ action: 'add', territory: 'a', communes: ['2'], epcis: [] }, steps[1]]);
  });

  it('takes out a step that nothing is left of', () => {
    expect(without(steps, [{ step: 1, list: 'communes', at: 0, code: '2' }])).toEqual([steps[0]]);
  });

  it('keeps steps that name no communes', () => {
    const dissolution: Step = { action: 'dissolve', territory: 'c' };
    expect(without([dissolution, steps[1] as Step], [{ step: 1, list: 'communes', at: 0, code: '2' }])).toEqual([dissolution]);
  });
});

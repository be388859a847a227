import { describe, expect, it } from 'vitest';
import type { ScenarioAnswer } from '../../../src/service/answers';
import { ServiceFault } from '../../../src/service/http';
import { type Action, noScenario, questionOf, reduce, type Scenario } from '../../../src/state/scenario/reducer';
import type { Step } from '../../../src/state/scenario/steps';

const one: Step = { action: 'add', territory: 'cpts-a', communes: ['89001'] };
const two: Step = { action: 'add', territory: 'cpts-a', communes: ['89002', '89003'] };

const away = new ServiceFault('away', 'The service does not answer.');
const unknownLink = new ServiceFault(400, 'There is no such scenario.');

function answer(changes: Step[], link: string | null = 'https://maps.example/scenarios/AbC'): ScenarioAnswer {
  return { kind: 'CPTS', date: '2024-03-12', link, changes } as ScenarioAnswer;
}

const scenarioAfter = (...actions: Action[]): Scenario => actions.reduce(reduce, noScenario);
const added = (...steps: Step[]): Action => ({ type: 'add', steps });
const answered = (...steps: Step[]): Action => ({ type: 'answered', answer: answer(steps), question: 'q' });
const opened = (...changes: Step[]): Action => ({ type: 'linkOpened', link: 'XyZ', answer: answer(changes), question: 'q' });

describe('what a reader does', () => {
  it('adds, takes out, undoes, redoes and clears', () => {
    expect(scenarioAfter(added(one), added(two)).steps.now).toEqual([one, two]);
    expect(scenarioAfter(added(one), added(two), { type: 'takeOut', at: 0 }).steps.now).toEqual([two]);
    expect(scenarioAfter(added(one), added(two), { type: 'undo' }).steps.now).toEqual([one]);
    expect(scenarioAfter(added(one), added(two), { type: 'undo' }, { type: 'redo' }).steps.now).toEqual([one, two]);
    expect(scenarioAfter(added(one), { type: 'clear' }).steps.now).toEqual([]);
    expect(scenarioAfter(added(one), { type: 'clear' }, { type: 'undo' }).steps.now).toEqual([one]);
  });

  it('only what was added last is fresh', () => {
    expect(scenarioAfter(added(one), added(two)).freshFrom).toBe(1);
    expect(scenarioAfter(added(one), added(two), { type: 'undo' }).freshFrom).toBe(Number.MAX_SAFE_INTEGER);
    expect(scenarioAfter(added(one), answered(one)).freshFrom).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('takes what was said of earlier steps from the page', () => {
    const said = { ...scenarioAfter(added(one)), linkFault: unknownLink, leftOut: ['89001'] };
    for (const action of [added(two), { type: 'takeOut', at: 0 }, { type: 'clear' }, { type: 'undo' }, { type: 'redo' }] as Action[]) {
      expect(reduce(said, action)).toMatchObject({ linkFault: null, leftOut: [] });
    }
  });

  it('a retry changes nothing but the number of attempts', () => {
    const before = scenarioAfter(added(one));
    expect(reduce(before, { type: 'retry' })).toEqual({ ...before, attempts: 1 });
  });
});

describe('evaluating', () => {
  it('keeps the figures of earlier steps while it asks', () => {
    const asking = scenarioAfter(added(one), answered(one), added(two), { type: 'asked' });
    expect(asking.outcome).toEqual({ value: answer([one]), state: 'loading', fault: null });
  });

  it('has kind, link and figures of the answer', () => {
    expect(scenarioAfter(added(one), { type: 'asked' }, answered(one))).toMatchObject({
      kind: 'CPTS',
      link: 'AbC',
      outcome: { value: answer([one]), state: 'ready', fault: null },
      answered: 'q',
    });
  });

  it('has no link where the scenario is too long for one', () => {
    const long: Action = { type: 'answered', answer: answer([one], null), question: 'q' };
    expect(scenarioAfter(added(one), answered(one), added(two), long).link).toBe('');
  });

  it('keeps steps and link where the service refuses the newest step', () => {
    const refused = scenarioAfter(added(one), answered(one), added(two), { type: 'refused', fault: unknownLink, asked: [one, two] });
    expect(refused.steps.now).toEqual([one, two]);
    expect(refused.link).toBe('AbC');
    expect(refused.outcome).toEqual({ value: null, state: 'fault', fault: unknownLink });
  });

  it('leaves out what the newest step names in vain, and undo takes the whole step back', () => {
    const fault = new ServiceFault(400, '', {
      errors: [{ name: '/changes/1/communes/0', value: '89002', expected: 'a commune outside of it (already-in)' }],
    });
    const mended = scenarioAfter(added(one), answered(one), added(two), { type: 'asked' }, { type: 'refused', fault, asked: [one, two] });
    expect(mended.leftOut).toEqual(['89002']);
    expect(mended.steps.now).toEqual([one, { ...two, communes: ['89003'], epcis: [] }]);
    expect(mended.outcome.state).toBe('loading');
    expect(reduce(mended, { type: 'undo' }).steps.now).toEqual([one]);
  });

  it('leaves nothing out of older steps', () => {
    const fault = new ServiceFault(400, '', {
      errors: [{ name: '/changes/0/communes/0', value: '89001', expected: 'a commune outside of it (already-in)' }],
    });
    const refused = scenarioAfter(added(one), answered(one), added(two), { type: 'refused', fault, asked: [one, two] });
    expect(refused.leftOut).toEqual([]);
    expect(refused.outcome.fault).toBe(fault);
  });

  it('without steps there is no kind, no link and no outcome', () => {
    expect(scenarioAfter(added(one), answered(one), { type: 'clear' }, { type: 'notAsked' })).toMatchObject({
      kind: null,
      link: '',
      outcome: { value: null, state: 'none', fault: null },
    });
  });

  it('steps of another kind than the page shows keep their kind and link', () => {
    expect(scenarioAfter(added(one), answered(one), { type: 'notAsked' })).toMatchObject({
      kind: 'CPTS',
      link: 'AbC',
      outcome: { value: null, state: 'none', fault: null },
    });
  });
});

describe('a link', () => {
  it('is opened with its steps, and there is nothing to undo', () => {
    const state = scenarioAfter({ type: 'linkAsked' }, opened(one));
    expect(state).toMatchObject({ kind: 'CPTS', link: 'XyZ', outcome: { state: 'ready' }, answered: 'q' });
    expect(state.steps).toEqual({ before: [], now: [one], after: [] });
  });

  it('has no figures while it is being opened, also where other steps had some', () => {
    expect(scenarioAfter(added(one), answered(one), { type: 'linkAsked' }).outcome).toEqual({ value: null, state: 'loading', fault: null });
  });

  it('takes the place of other steps, which undo brings back', () => {
    const state = scenarioAfter(added(one), answered(one), { type: 'linkAsked' }, opened(two));
    expect(state.steps.now).toEqual([two]);
    expect(reduce(state, { type: 'undo' }).steps.now).toEqual([one]);
  });

  it('of the same steps leaves the history as it is', () => {
    const state = scenarioAfter(added(one), added(two), answered(one, two), { type: 'linkAsked' }, opened(one, two));
    expect(state.steps.before).toEqual([[], [one]]);
  });

  it('is tried again while the service is away', () => {
    expect(scenarioAfter({ type: 'linkAsked' }, { type: 'linkRefused', fault: away })).toMatchObject({
      outcome: { value: null, state: 'fault', fault: away },
      linkFault: null,
      attempts: 0,
    });
  });

  it('that the service refuses is given up, and the steps before it are evaluated again', () => {
    const state = scenarioAfter(added(one), answered(one), { type: 'linkAsked' }, { type: 'linkRefused', fault: unknownLink });
    expect(state).toMatchObject({ link: '', linkFault: unknownLink, attempts: 1, outcome: { value: null, state: 'none', fault: null } });
    expect(state.steps.now).toEqual([one]);
    expect(reduce(state, { type: 'linkFaultRead' }).linkFault).toBeNull();
  });

  it('that goes from the address takes its steps along, and undo brings them back', () => {
    const state = scenarioAfter(opened(one), { type: 'linkGone' });
    expect(state).toMatchObject({ link: '', steps: { now: [] } });
    expect(reduce(state, { type: 'undo' }).steps.now).toEqual([one]);
  });
});

describe('questionOf', () => {
  it('is the same for the same steps, kind, day, dataset and attempt only', () => {
    const question = questionOf([one], 'CPTS', '2024-03-12', 0, 0);
    expect(questionOf([{ ...one }], 'CPTS', '2024-03-12', 0, 0)).toBe(question);
    for (const other of [
      questionOf([two], 'CPTS', '2024-03-12', 0, 0),
      questionOf([one], 'CLS', '2024-03-12', 0, 0),
      questionOf([one], 'CPTS', '2024-03-13', 0, 0),
      questionOf([one], 'CPTS', '2024-03-12', 1, 0),
      questionOf([one], 'CPTS', '2024-03-12', 0, 1),
    ]) {
      expect(other).not.toBe(question);
    }
  });
});

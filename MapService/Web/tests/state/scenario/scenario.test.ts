import { beforeEach, expect, it, vi } from 'vitest';
import { add, again, canUndo, clear, isTrying, leftOut, linkFault, outcome, steps, undo } from '../../../src/state/scenario/scenario';
import { shownTrial } from '../../../src/state/scenario/shownTrial';
import type { Step } from '../../../src/state/scenario/steps';
import { go, view } from '../../../src/state/view';

const one: Step = { action: 'add', territory: 'cpts-a', communes: ['89001', '89002'] };
const noChanges = {
  departements: [],
  newGaps: [],
  closedGaps: [],
  newOverlaps: [],
  closedOverlaps: [],
  territories: [],
  pieces: [],
  notes: [],
};

interface Asked {
  path: string;
  body: { kind: string; date: string; changes: Step[] } | null;
  answer: (status: number, body: object) => void;
}

/** What the page asked of scenarios and nobody has answered yet. */
let asked: Asked[] = [];

vi.stubGlobal('fetch', (url: string, request: RequestInit) => {
  const path = new URL(url).pathname.slice(1);
  return new Promise<Response>((resolve, reject) => {
    if (path.startsWith('scenarios')) {
      const body = typeof request.body === 'string' ? JSON.parse(request.body) : null;
      const type = (status: number) => (status < 400 ? 'application/json' : 'application/problem+json');
      asked.push({
        path,
        body,
        answer: (status, content) => resolve(new Response(JSON.stringify(content), { status, headers: { 'Content-Type': type(status) } })),
      });
      request.signal?.addEventListener('abort', () => reject(request.signal?.reason));
    }
  });
});

/** The next thing that the page asks of scenarios. */
async function next(): Promise<Asked> {
  await vi.waitFor(() => expect(asked).not.toHaveLength(0));
  return asked.shift() as Asked;
}

const answerOf = (changes: readonly Step[], link: string | null, date = '2024-03-12') => ({
  ...noChanges,
  kind: 'CPTS',
  date,
  link: link === null ? null : `https://maps.example/scenarios/${link}`,
  changes,
});

beforeEach(() => {
  clear();
  go({ kind: 'CPTS', date: '2024-03-12', scenario: '', hidden: false });
  asked = [];
});

it('asks for the figures of a step, shows them, and puts the link into the address', async () => {
  const shown = vi.fn();
  add([one], shown);
  const question = await next();
  expect(question).toMatchObject({ path: 'scenarios', body: { kind: 'CPTS', date: '2024-03-12', changes: [one] } });
  expect(outcome.value.state).toBe('loading');
  expect(shown).not.toHaveBeenCalled();
  question.answer(200, answerOf([one], 'AbC'));
  await vi.waitFor(() => expect(shownTrial.value?.link).toBe('https://maps.example/scenarios/AbC'));
  expect(view.value.scenario).toBe('AbC');
  expect(shown).toHaveBeenCalledOnce();
  expect(asked).toEqual([]);
});

it('asks again for another day, and the answer to the first question comes to nothing', async () => {
  add([one]);
  const first = await next();
  go({ date: '2024-03-13' });
  const second = await next();
  expect(second.body?.date).toBe('2024-03-13');
  second.answer(200, answerOf([one], 'Second', '2024-03-13'));
  await vi.waitFor(() => expect(outcome.value.state).toBe('ready'));
  first.answer(200, answerOf([one], 'First'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(view.value.scenario).toBe('Second');
  expect(outcome.value.value?.date).toBe('2024-03-13');
});

it('leaves out what is in the territory already, and asks for the rest', async () => {
  add([one]);
  const errors = [{ name: '/changes/0/communes/0', value: '89001', expected: 'a commune outside of it (already-in)' }];
  (await next()).answer(400, { detail: 'Already in.', errors });
  const rest = await next();
  expect(rest.body?.changes).toEqual([{ ...one, communes: ['89002'], epcis: [] }]);
  expect(leftOut.value).toEqual(['89001']);
  rest.answer(200, answerOf(rest.body?.changes ?? [], 'Rest'));
  await vi.waitFor(() => expect(view.value.scenario).toBe('Rest'));
});

it('keeps a step that the service could not answer, and asks again when it is told to', async () => {
  add([one]);
  (await next()).answer(503, { detail: 'Busy.' });
  await vi.waitFor(() => expect(outcome.value.state).toBe('fault'));
  expect(steps.value).toEqual([one]);
  again();
  (await next()).answer(200, answerOf([one], 'AbC'));
  await vi.waitFor(() => expect(outcome.value.state).toBe('ready'));
});

it('opens a link with its kind and day, and asks for nothing more', async () => {
  go({ scenario: 'XyZ' });
  expect(isTrying.value).toBe(true);
  const question = await next();
  expect(question.path).toBe('scenarios/XyZ');
  question.answer(200, { ...answerOf([one], 'XyZ', '2022-07-22'), kind: 'CLS' });
  await vi.waitFor(() => expect(outcome.value.state).toBe('ready'));
  expect(view.value).toMatchObject({ kind: 'CLS', date: '2022-07-22', scenario: 'XyZ' });
  expect(steps.value).toEqual([one]);
  expect(asked).toEqual([]);
});

it('says why a link cannot be opened, and takes it from the address', async () => {
  go({ scenario: 'broken' });
  (await next()).answer(400, { detail: 'There is no such scenario.' });
  await vi.waitFor(() => expect(linkFault.value?.message).toBe('There is no such scenario.'));
  expect(view.value.scenario).toBe('');
  expect(isTrying.value).toBe(false);
});

it('where both kinds are shown there is no outcome, and the link stays', async () => {
  add([one]);
  (await next()).answer(200, answerOf([one], 'AbC'));
  await vi.waitFor(() => expect(outcome.value.state).toBe('ready'));
  go({ kind: 'both' });
  expect(outcome.value.state).toBe('none');
  expect(shownTrial.value).toBeNull();
  expect(view.value.scenario).toBe('AbC');
  go({ kind: 'CPTS' });
  (await next()).answer(200, answerOf([one], 'AbC'));
  await vi.waitFor(() => expect(shownTrial.value).not.toBeNull());
});

it('a hidden scenario keeps its figures, and the map is without it', async () => {
  add([one]);
  (await next()).answer(200, answerOf([one], 'AbC'));
  await vi.waitFor(() => expect(shownTrial.value).not.toBeNull());
  go({ hidden: true });
  expect(shownTrial.value).toBeNull();
  expect(outcome.value.state).toBe('ready');
});

it('without steps there is no link, nothing is hidden, and undo brings the steps back', async () => {
  add([one]);
  (await next()).answer(200, answerOf([one], 'AbC'));
  await vi.waitFor(() => expect(view.value.scenario).toBe('AbC'));
  go({ hidden: true });
  clear();
  expect(view.value).toMatchObject({ scenario: '', hidden: false });
  expect(isTrying.value).toBe(false);
  expect(canUndo.value).toBe(true);
  undo();
  expect((await next()).body?.changes).toEqual([one]);
});

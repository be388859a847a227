import { describe, expect, it } from 'vitest';
import { changed, corrected, gone, made, noSteps, redone, type Step, undone } from '../../../src/state/scenario/steps';

const one: Step = { action: 'add', territory: 'a', communes: ['89001'] };
const two: Step = { action: 'remove', territory: 'a', communes: ['89002'] };
const three: Step = { action: 'dissolve', territory: 'b' };

describe('undo and redo', () => {
  it('go back and forth through every change', () => {
    const all = changed(changed(noSteps, [one]), [one, two]);
    expect(undone(all).now).toEqual([one]);
    expect(undone(undone(all)).now).toEqual([]);
    expect(redone(undone(undone(all))).now).toEqual([one]);
    expect(redone(redone(undone(undone(all))))).toEqual(all);
  });

  it('do nothing where there is nothing to undo or to redo', () => {
    expect(undone(noSteps)).toBe(noSteps);
    expect(redone(noSteps)).toBe(noSteps);
  });

  it('a new change after an undo leaves nothing to redo', () => {
    const other = changed(undone(changed(noSteps, [one])), [three]);
    expect(other.after).toEqual([]);
    expect(redone(other)).toBe(other);
  });

  it('a correction cannot be undone by itself', () => {
    const all = corrected(changed(changed(noSteps, [one]), [one, two]), [one, three]);
    expect(all.now).toEqual([one, three]);
    expect(undone(all).now).toEqual([one]);
  });
});

describe('made and gone', () => {
  it('a step with a name makes a territory', () => {
    expect(made([one, { action: 'create', territory: 'new', nom: 'New', communes: [] }])).toEqual([{ id: 'new', nom: 'New' }]);
  });

  it('a dissolved territory is gone', () => {
    expect(gone([three])).toEqual(new Set(['b']));
  });

  it('merged territories are gone, but for the one that is left', () => {
    expect(gone([{ action: 'merge', territory: 'a', territories: ['a', 'b', 'c'] }])).toEqual(new Set(['b', 'c']));
    expect(gone([{ action: 'merge', territory: 'new', nom: 'New', territories: ['a', 'b'] }])).toEqual(new Set(['a', 'b']));
  });

  it('what is made again after it was dissolved is there', () => {
    expect(gone([three, { action: 'create', territory: 'b', nom: 'B', communes: [] }])).toEqual(new Set());
  });
});

import type { Map as MapLibreMap } from 'maplibre-gl';
import type { State } from '../state/communeStates';

type Mark = 'chosen' | 'selected' | 'read' | 'changed';

/**
 * Sets what is known of each commune on the drawn map, and only what differs from before: another day, a scenario or a
 * pointer changes colours without a tile being fetched or built again.
 */
export class CommuneStateSetter {
  private states: ReadonlyMap<string, State> = new Map();
  private readonly marks: Record<Mark, ReadonlySet<string>> = { chosen: new Set(), selected: new Set(), read: new Set(), changed: new Set() };
  private there = false;

  constructor(private readonly map: MapLibreMap) {
    // Also when the map starts over: what was set before is gone with its sources.
    map.on('style.load', () => {
      this.there = true;
      const states = this.states;
      this.states = new Map();
      this.set(states);
      for (const mark of Object.keys(this.marks) as Mark[]) {
        const codes = this.marks[mark];
        this.marks[mark] = new Set();
        this.mark(mark, codes);
      }
    });
  }

  /** Waits for the map's next style, and sets everything on that. */
  startOver(): void {
    this.there = false;
  }

  /** Sets the states of communes by code; those that are not named are in the state of the rest. */
  set(states: ReadonlyMap<string, State>): void {
    const before = this.states;
    this.states = states;
    if (!this.there || before === states) {
      return;
    }
    for (const [code, state] of states) {
      if (before.get(code) !== state) {
        this.map.setFeatureState(feature(code), { state });
      }
    }
    for (const code of before.keys()) {
      if (!states.has(code)) {
        this.map.removeFeatureState(feature(code), 'state');
      }
    }
  }

  /** Marks communes, and no others. */
  mark(mark: Mark, codes: Iterable<string>): void {
    const before = this.marks[mark];
    const now = new Set(codes);
    this.marks[mark] = now;
    if (!this.there) {
      return;
    }
    for (const code of now) {
      if (!before.has(code)) {
        this.map.setFeatureState(feature(code), { [mark]: true });
      }
    }
    for (const code of before) {
      if (!now.has(code)) {
        this.map.removeFeatureState(feature(code), mark);
      }
    }
  }
}

const feature = (code: string) => ({ source: 'ground', sourceLayer: 'communes', id: code });

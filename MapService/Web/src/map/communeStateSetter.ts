import type { Map as MapLibreMap } from 'maplibre-gl';
import type { State } from '../state/communeStates';
import { type Mark, unset } from './style';

type Told = { -readonly [Name in keyof typeof unset]: (typeof unset)[Name] };

/**
 * Tells the map what is known of each commune, which the filters of its style look up: another day, a scenario or a pointer changes colours
 * without a tile being fetched again, and without work for the page's own thread, where tens of thousands of communes would hold everything up.
 */
export class CommuneStateSetter {
  private readonly told: Told = { ...unset };
  private states: ReadonlyMap<string, State> = new Map();
  private there = false;

  /** @param changing Called when states change: what is drawn is that of before, until the map is idle. */
  constructor(
    private readonly map: MapLibreMap,
    private readonly changing: () => void,
  ) {
    // Also when the map starts over: what was set before is gone with its style.
    map.on('style.load', () => {
      this.there = true;
      for (const name of Object.keys(this.told) as (keyof Told)[]) {
        this.map.setGlobalStateProperty(name, this.told[name]);
      }
    });
  }

  /** Waits for the map's next style, and tells that everything. */
  startOver(): void {
    this.there = false;
  }

  /** Sets the states of communes by code; those that are not named are in the state of the rest. */
  set(states: ReadonlyMap<string, State>): void {
    if (this.states !== states) {
      this.states = states;
      this.changing();
      this.tell('states', Object.fromEntries(states));
      this.map.triggerRepaint();
    }
  }

  /** Marks communes, and no others. */
  mark(mark: Mark, codes: Iterable<string>): void {
    const marked = Object.fromEntries([...codes].map((code) => [code, true as const]));
    const [now, before] = [Object.keys(marked), this.told[mark]];
    if (now.length === Object.keys(before).length && now.every((code) => before[code])) {
      return;
    }
    if (this.told.marked === 'none') {
      this.tell('marked', 'visible');
    }
    this.tell(mark, marked);
  }

  private tell<Name extends keyof Told>(name: Name, value: Told[Name]): void {
    this.told[name] = value;
    if (this.there) {
      this.map.setGlobalStateProperty(name, value);
    }
  }
}

import type { Map as MapLibreMap } from 'maplibre-gl';
import type { State } from '../state/communeStates';
import { type Mark, unset } from './style';

type Told = { -readonly [Name in keyof typeof unset]: (typeof unset)[Name] };

/**
 * Gives the map the state and the marks of each commune, which the filters of its style look up. So another day, a scenario or the
 * pointer changes colours without fetching a tile, and in the map's worker: tens of thousands of communes would block the page's
 * thread.
 */
export class CommuneStateSetter {
  private readonly told: Told = { ...unset };
  private states: ReadonlyMap<string, State> = new Map();
  private there = false;

  /** @param changing Called when states change. Until the map is idle, it draws the states before. */
  constructor(
    private readonly map: MapLibreMap,
    private readonly changing: () => void,
  ) {
    // Also when the map gets another style, which does not have what was set before.
    map.on('style.load', () => {
      this.there = true;
      for (const name of Object.keys(this.told) as (keyof Told)[]) {
        this.map.setGlobalStateProperty(name, this.told[name]);
      }
    });
  }

  /** Waits for the next style of the map, and sets everything in it. */
  startOver(): void {
    this.there = false;
  }

  /** Sets the states of communes by code. Communes without one are in the state of the rest. */
  set(states: ReadonlyMap<string, State>): void {
    if (this.states !== states) {
      this.states = states;
      this.changing();
      this.tell('states', Object.fromEntries(states));
      this.map.triggerRepaint();
    }
  }

  /** Marks these communes, and no others. */
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

import { effect } from '@preact/signals';
import { mapHandle } from '../../map/handle';
import { scenarioPending } from '../../state/communeStates';
import { coverage, otherCoverage, overview, placePath, states } from '../../state/data';
import { pause, playing } from '../../state/playing';
import { go, view } from '../../state/view';
import { stopAfter, stopBefore, stops } from './timelines';

/** Each step is shown for at least this long. */
const leastMilliseconds = 900;
const lookMilliseconds = 60;

let timer: ReturnType<typeof setTimeout>;

// Whoever pauses, the next step is called off.
effect(() => {
  if (!playing.value) {
    clearTimeout(timer);
  }
});

/**
 * Goes from change to change, and starts again with the first after the last. Each step waits for the figures and the map of the step
 * before.
 */
export function play(): void {
  const first = stops.peek()[0];
  if (first === undefined) {
    return;
  }
  playing.value = true;
  step(stopAfter(view.peek().date) ?? first);
}

/** Shows the change after (1) or before (-1). */
export function jump(by: 1 | -1): void {
  const next = by === 1 ? stopAfter(view.peek().date) : stopBefore(view.peek().date);
  if (next !== null) {
    go({ date: next }, 'replace');
  }
}

function step(date: string): void {
  go({ date }, 'replace');
  const began = performance.now();
  const look = (): void => {
    if (view.peek().date !== date || failed()) {
      pause();
    } else if (performance.now() - began < leastMilliseconds || !arrived()) {
      timer = setTimeout(look, lookMilliseconds);
    } else {
      const next = stopAfter(date);
      if (next === null) {
        pause();
      } else {
        step(next);
      }
    }
  };
  timer = setTimeout(look, lookMilliseconds);
}

const figures = () => (placePath.peek() === null ? [overview] : view.peek().kind === 'both' ? [coverage, otherCoverage] : [coverage]);

const answers = () => [states.CPTS, states.CLS, ...figures()].map((answer) => answer.peek().state);

const failed = (): boolean => answers().includes('fault');

const arrived = (): boolean =>
  answers().every((state) => state === 'ready') && !scenarioPending.peek() && (mapHandle.peek()?.map.loaded() ?? true);

// Another place or kind has other changes, and a report is of one day: playing ends.
let last = '';
effect(() => {
  const { place, kind, report } = view.value;
  if (`${place} ${kind} ${report}` !== last) {
    last = `${place} ${kind} ${report}`;
    pause();
  }
});

import { useEffect, useRef, useState } from 'preact/hooks';
import { pause } from '../../state/playing';
import { date, go } from '../../state/view';
import { shortDate } from '../../words/format';
import { texts } from '../../words/texts';
import { type Day, dateOf, dayOf } from './days';
import { jump } from './player';

/** While the slider is dragged, the day in the address follows this often: browsers let an address change only a few times a second. */
const followMilliseconds = 150;

const words = texts({
  fr: { label: 'Jour montré', help: 'Flèches : changement suivant ou précédent. Majuscule et flèches : jour par jour.' },
  en: { label: 'Day shown', help: 'Arrows: next or previous change. Shift and arrows: day by day.' },
});

const directions: Record<string, 1 | -1> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** Moves map, figures and chart together. A pointer can choose any day; arrow keys go from change to change. */
export function Slider({ from, until, inWords }: { from: Day; until: Day; inWords: string }) {
  const text = words.value;
  const [dragged, setDragged] = useState<Day | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; day: Day } | null>(null);
  const dragging = useRef(false);
  const sent = useRef('');
  const show = (day: Day): void => {
    sent.current = dateOf(day);
    go({ date: sent.current }, 'replace');
  };
  const drag = (day: Day): void => {
    pause();
    if (!dragging.current) {
      dragging.current = true;
      // When it is dropped on the day on which it began, the field has no change event.
      addEventListener('pointerup', end, { once: true });
      addEventListener('pointercancel', end, { once: true });
    }
    setDragged(day);
    if (waiting.current === null) {
      const timer = setTimeout(() => {
        const last = waiting.current;
        waiting.current = null;
        show(last?.day ?? day);
      }, followMilliseconds);
      waiting.current = { timer, day };
    } else {
      waiting.current.day = day;
    }
  };
  const stop = (): void => {
    clearTimeout(waiting.current?.timer);
    waiting.current = null;
    dragging.current = false;
    setDragged(null);
  };
  const drop = (day: Day): void => {
    stop();
    show(day);
  };
  const end = (): void => {
    if (dragging.current) {
      drop(Number(field.current?.value ?? dayOf(date.peek())));
    }
  };
  // Another day was chosen elsewhere.
  useEffect(() => {
    if (date.value !== sent.current) {
      stop();
    }
  }, [date.value]);
  const press = (event: KeyboardEvent): void => {
    const by = directions[event.key];
    if (by !== undefined) {
      event.preventDefault();
      pause();
      if (event.shiftKey) {
        show(Math.min(until, Math.max(from, dayOf(date.value) + by)));
      } else {
        jump(by);
      }
    }
  };
  return (
    <div class="slider">
      <input
        ref={field}
        type="range"
        id="time-slider"
        min={from}
        max={until}
        step={1}
        value={dragged ?? dayOf(date.value)}
        aria-label={text.label}
        aria-valuetext={inWords}
        aria-describedby="time-help"
        onInput={(event) => drag(Number(event.currentTarget.value))}
        onChange={(event) => drop(Number(event.currentTarget.value))}
        onBlur={end}
        onKeyDown={press}
      />
      <output for="time-slider" aria-hidden="true">
        {shortDate(dragged === null ? date.value : dateOf(dragged))}
      </output>
      <p class="only-read" id="time-help">
        {text.help}
      </p>
    </div>
  );
}

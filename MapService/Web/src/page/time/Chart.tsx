import { useEffect, useRef, useState } from 'preact/hooks';
import { today } from '../../state/address';
import { date } from '../../state/view';
import { statedPercent } from '../../words/format';
import { texts } from '../../words/texts';
import { type Day, dayOf, yearsBetween } from './days';
import type { Level, Series } from './series';

const words = texts({ fr: { today: 'aujourd’hui' }, en: { today: 'today' } });

const height = 96;
const margin = { top: 12, right: 94, bottom: 18, left: 46 };

/** Where days and percentages lie in the chart, in pixels. */
interface Scale {
  x: (day: Day) => number;
  y: (percent: number) => number;
  right: number;
}

/**
 * Shares over time as steps. Where the day of a change is not exact, its riser is dashed and ends in a hollow dot; a range is a dashed box.
 */
export function Chart({ series, from, until }: { series: readonly Series[]; from: Day; until: Day }) {
  const [frame, width] = useWidth();
  const right = Math.max(margin.left + 40, width - margin.right);
  const scale: Scale = {
    x: (day) => margin.left + ((day - from) / Math.max(1, until - from)) * (right - margin.left),
    y: (percent) => margin.top + (1 - percent / 100) * (height - margin.top - margin.bottom),
    right,
  };
  return (
    <div class="chart" ref={frame} aria-hidden="true">
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: The whole chart is hidden from screen readers, which read its table. */}
      <svg viewBox={`0 0 ${width} ${height}`}>
        <Axes scale={scale} from={from} until={until} />
        {series.map((one) => (
          <Steps key={one.name} of={one} scale={scale} />
        ))}
        <line class="chosen-day" x1={scale.x(dayOf(date.value))} x2={scale.x(dayOf(date.value))} y1={0} y2={height - margin.bottom} />
        {/* A line without any known level has no name. */}
        <Labels series={series.filter(({ levels }) => levels.length > 0)} scale={scale} />
      </svg>
    </div>
  );
}

function useWidth(): [frame: { current: HTMLDivElement | null }, width: number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round((16 * (entry?.contentRect.width ?? 600)) / textSize())));
    if (frame.current !== null) {
      observer.observe(frame.current);
    }
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}

/** The reader's text size in pixels: the whole page scales with it. */
const textSize = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize);

function Axes({ scale: { x, y, right }, from, until }: { scale: Scale; from: Day; until: Day }) {
  const now = x(dayOf(today()));
  const nowAtEnd = now > right - 36;
  const besideNow = (place: number): boolean => place > now - (nowAtEnd ? 94 : 56) && place < now + 56;
  const years = yearsBetween(from, until);
  // Every year has a line. It has a label only where there is room for one.
  const every = Math.ceil((34 * years.length) / Math.max(1, right - margin.left));
  return (
    <g class="axes">
      {[0, 50, 100].map((percent) => (
        <g key={percent}>
          <line x1={margin.left} x2={right} y1={y(percent)} y2={y(percent)} />
          <text x={margin.left - 5} y={y(percent) + 4} text-anchor="end">
            {statedPercent(percent)}
          </text>
        </g>
      ))}
      {years.map(({ year, day }, at) => (
        <g key={year}>
          <line x1={x(day)} x2={x(day)} y1={y(100)} y2={y(0) + 3} />
          {at % every === 0 && !besideNow(x(day)) ? (
            <text x={x(day)} y={height - 4} text-anchor="middle">
              {year}
            </text>
          ) : null}
        </g>
      ))}
      <line class="now" x1={now} x2={now} y1={y(100)} y2={y(0) + 5} />
      <text class="now" x={now} y={height - 4} text-anchor={nowAtEnd ? 'end' : 'middle'}>
        {words.value.today}
      </text>
    </g>
  );
}

function Steps({ of: { look, levels }, scale: { x, y } }: { of: Series; scale: Scale }) {
  return (
    <g class={`steps ${look}`}>
      {levels.map((level, at) => (
        <g key={level.from}>
          {level.range === null ? null : <Possible of={level} x={x} y={y} />}
          <line x1={x(level.from)} x2={x(level.until)} y1={y(level.percent)} y2={y(level.percent)} />
          <Riser from={levels[at - 1]?.until === level.from ? levels[at - 1] : undefined} to={level} x={x} y={y} />
        </g>
      ))}
    </g>
  );
}

// The range of a share while it is not known whether a territory is in force.
function Possible({ of: { from, until, range }, x, y }: { of: Level } & Pick<Scale, 'x' | 'y'>) {
  return range === null ? null : (
    <rect
      class="perhaps"
      x={x(from)}
      width={Math.max(3, x(until) - x(from))}
      y={y(range.highest)}
      height={Math.max(2, y(range.lowest) - y(range.highest))}
    />
  );
}

function Riser({ from, to, x, y }: { from: Level | undefined; to: Level } & Pick<Scale, 'x' | 'y'>) {
  if (from === undefined || from.percent === to.percent) {
    return to.sharp ? null : <circle class="perhaps" cx={x(to.from)} cy={y(to.percent)} r={3} />;
  }
  const at = x(to.from);
  // The box of a range ends where this level begins, so there is no riser: nobody knows the day.
  return to.sharp ? (
    <line x1={at} x2={at} y1={y(from.percent)} y2={y(to.percent)} />
  ) : (
    <>
      {from.range === null ? <line class="perhaps" x1={at} x2={at} y1={y(from.percent)} y2={y(to.percent)} /> : null}
      <circle class="perhaps" cx={at} cy={y(to.percent)} r={3} />
    </>
  );
}

// Names stand at the end of their lines, and do not overlap.
function Labels({ series, scale: { y, right } }: { series: readonly Series[]; scale: Scale }) {
  const places = series.map((one) => y(one.levels.at(-1)?.percent ?? 0) + 4);
  const [first = 0, second = 0] = places;
  if (series.length > 1 && Math.abs(first - second) < 13) {
    const middle = Math.min(height - margin.bottom - 6, Math.max(14, (first + second) / 2));
    const up = first <= second ? -6.5 : 6.5;
    places[0] = middle + up;
    places[1] = middle - up;
  }
  return (
    <g class="names">
      {series.map((one, at) => (
        <g key={one.name} class={`steps ${one.look}`}>
          <line x1={right + 3} x2={right + 17} y1={(places[at] ?? 0) - 4} y2={(places[at] ?? 0) - 4} />
          <text x={right + 20} y={places[at]}>
            {one.name}
          </text>
        </g>
      ))}
    </g>
  );
}

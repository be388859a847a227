import { computed } from '@preact/signals';
import { pause, playing } from '../../state/playing';
import { date } from '../../state/view';
import { RealOnly } from '../../ui/RealOnly';
import { date as dated, percent } from '../../words/format';
import { bound, texts } from '../../words/texts';
import { ChangeTable, shareInWords } from './ChangeTable';
import { Chart } from './Chart';
import { changeInWords } from './changeWords';
import { jump, play } from './player';
import { Slider } from './Slider';
import { levelsOf, type Series } from './series';
import { entryOn, shown, span, stopAfter, stopBefore, stops, timeline } from './timelines';
import './time.css';

const words = texts({
  fr: {
    title: 'Dans le temps',
    atLeast: 'Au moins : ce qui n’est pas connu n’y est pas compté.',
    wait: 'Chargement des changements…',
    fault: 'Les changements dans le temps n’ont pas pu être lus.',
    never: (kinds: string[]) => `Aucun changement n’est connu ici : aucun ${kinds.join(' ni ')} connu n’y commence ou n’y finit.`,
    communes: 'communes',
    population: 'population',
    ofKind: (kind: string) => `${kind} (pop.)`,
    shares: (day: string, shares: string) => `${day} : ${shares} de la population`,
    unknown: 'une part inconnue',
    play: 'Lecture',
    stop: 'Pause',
    playTitle: 'Faire défiler les changements',
    before: 'Changement précédent',
    after: 'Changement suivant',
    changes: 'Ce qui change ce jour-là',
    on: (day: string, what: string) => `${day} : ${what}.`,
    nothing: (before: string | null, after: string | null) =>
      'Rien ne change ce ' +
      `jour-là.${before === null ? '' : ` Changement précédent : ${before}.`}${after === null ? '' : ` Suivant : ${after}.`}`,
  },
  en: {
    title: 'Over time',
    atLeast: 'At least: what is not known is not counted.',
    wait: 'Loading the changes…',
    fault: 'The changes over time could not be read.',
    never: (kinds: string[]) => `No change is known here: no known ${kinds.join(' or ')} begins or ends.`,
    communes: 'communes',
    population: 'population',
    ofKind: (kind: string) => `${kind} (pop.)`,
    shares: (day: string, shares: string) => `${day}: ${shares} of the population`,
    unknown: 'an unknown share',
    play: 'Play',
    stop: 'Pause',
    playTitle: 'Go from change to change',
    before: 'Previous change',
    after: 'Next change',
    changes: 'What changes on that day',
    on: (day: string, what: string) => `${day}: ${what}.`,
    nothing: (before: string | null, after: string | null) =>
      `Nothing changes on that day.${before === null ? '' : ` Previous change: ${before}.`}${after === null ? '' : ` Next: ${after}.`}`,
  },
});

/** Coverage over time under the map, with a slider for the day. Its height is the same before the answers come. */
export function TimeBar() {
  const text = words.value;
  return (
    <section class="time" aria-labelledby="time-title">
      <div class="time-head">
        <h2 id="time-title">{text.title}</h2>
        <RealOnly />
        {isAtLeast() ? <p class="hint">{bound(text.atLeast)}</p> : null}
        {shown.value === null || stops.value.length === 0 ? null : <Buttons />}
      </div>
      <Content />
    </section>
  );
}

const isAtLeast = (): boolean =>
  shown.value?.some(({ caveats }) => caveats.some(({ code }) => code === 'unknown-composition' || code === 'unlisted-territories')) ??
  false;

function Content() {
  const text = words.value;
  const lines = shown.value;
  if (lines === null) {
    return <p class="hint">{timeline.value.state === 'fault' ? text.fault : text.wait}</p>;
  }
  if (stops.value.length === 0) {
    return <p class="hint">{bound(text.never(lines.map((one) => one.kind)))}</p>;
  }
  const { from, until } = span.value;
  return (
    <>
      <Chart series={series.value} from={from} until={until} />
      <Slider from={from} until={until} inWords={inWords()} />
      <ul class="day-changes" tabIndex={0} aria-label={text.changes}>
        {sentences().map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ChangeTable of={lines} />
    </>
  );
}

const series = computed<Series[]>(() => {
  const text = words.value;
  const { from, until } = span.value;
  const [one, other] = shown.value ?? [];
  const levels = (of: typeof one, share: 'communes' | 'population') => levelsOf(of?.entries ?? [], share, from, until);
  return other === undefined
    ? [
        { name: text.population, look: 'main', levels: levels(one, 'population') },
        { name: text.communes, look: 'second', levels: levels(one, 'communes') },
      ]
    : [
        { name: text.ofKind('CPTS'), look: 'main', levels: levels(one, 'population') },
        { name: text.ofKind('CLS'), look: 'second', levels: levels(other, 'population') },
      ];
});

function Buttons() {
  const text = words.value;
  const act = (what: () => void) => () => {
    pause();
    what();
  };
  return (
    <div class="row">
      <button
        type="button"
        title={text.before}
        aria-label={text.before}
        disabled={stopBefore(date.value) === null}
        onClick={act(() => jump(-1))}
      >
        ◀
      </button>
      <button type="button" class="play" title={text.playTitle} onClick={playing.value ? pause : play}>
        {playing.value ? text.stop : text.play}
      </button>
      <button
        type="button"
        title={text.after}
        aria-label={text.after}
        disabled={stopAfter(date.value) === null}
        onClick={act(() => jump(1))}
      >
        ▶
      </button>
    </div>
  );
}

// "12 mars 2024 : CPTS 72,62 % de la population"
function inWords(): string {
  const text = words.value;
  const shares = (shown.value ?? []).map(({ kind: of, entries }) => {
    const entry = entryOn(entries, date.value);
    // Before the first change no coverage is known.
    return `${of} ${entry === null ? percent(0) : entry.population.percent === null ? text.unknown : shareInWords(entry, 'population')}`;
  });
  return bound(text.shares(dated(date.value), shares.join(', ')));
}

function sentences(): string[] {
  const text = words.value;
  const changes = (shown.value ?? []).flatMap(({ entries }) => entries.find((entry) => entry.date === date.value)?.changes ?? []);
  const near = (stop: string | null): string | null => (stop === null ? null : dated(stop));
  return changes.length === 0
    ? [bound(text.nothing(near(stopBefore(date.value)), near(stopAfter(date.value))))]
    : changes.map((change) => bound(text.on(dated(date.value), changeInWords(change))));
}

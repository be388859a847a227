import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Coverage } from '../service/answers';
import { language } from '../state/view';
import { Caveats } from '../ui/Caveats';
import { DeclaredCoverage } from '../ui/DeclaredCoverage';
import { Shares } from '../ui/Shares';
import { unchanged } from '../words/caveats';
import { count, date as dated } from '../words/format';
import { inForce } from '../words/inForce';
import { kinds } from '../words/kinds';
import { nothingCovered } from '../words/nothingCovered';
import { provenanceLine } from '../words/provenance';
import { sizeOf } from '../words/territorySize';
import { bound, texts } from '../words/texts';
import { excess, fits } from './fit';
import type { ReportData } from './load';
import { ReportLegend, ReportMap } from './ReportMap';
import { Uncovered } from './Uncovered';

const words = texts({
  fr: {
    title: (kinds: string[]) => `Couverture par les ${kinds.join(' et les ')}`,
    on: (day: string) => `au ${day}`,
    territories: (kind: string) => `${kind} en vigueur`,
    none: (kind: string) => `Aucun ${kind} connu à cette date.`,
    uncertain: 'peut-être en vigueur, non compté',
    more: (number: string) => `et ${number} autres`,
    sources: 'Sources',
  },
  en: {
    title: (kinds: string[]) => `Coverage by ${kinds.join(' and ')}`,
    on: (day: string) => `on ${day}`,
    territories: (kind: string) => `${kind} in force`,
    none: (kind: string) => `No ${kind} known on this date.`,
    uncertain: 'perhaps in force, not counted',
    more: (number: string) => `and ${number} more`,
    sources: 'Sources',
  },
});

interface Page {
  of: ReportData;
  day: string;
  nom: string;
}

/** One A4 page: a département on a day. */
export function ReportPage(page: Page) {
  return <Fitted key={language.value} {...page} />;
}

// A page that is too long gets a smaller map and shorter lists, and at last smaller letters.
function Fitted({ of, day, nom }: Page) {
  const text = words.value;
  const page = useRef<HTMLDivElement>(null);
  const [step, setStep] = useState(0);
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const over = page.current === null ? 0 : excess(page.current);
    if (over > 1 && step < fits.length - 1) {
      setStep(step + 1);
    } else if (over > 1) {
      setZoom(zoom / over);
    }
  }, [of, step]);
  const fit = fits[step] ?? fits[0];
  const prefix = `report-${of.communes[0]?.codeDepartement ?? 'x'}`;
  const numbers = new Map(
    of.coverage
      .flatMap(({ territories }) => territories)
      .filter(({ basis }) => basis !== 'unknown')
      .map(({ id }, at) => [id, at + 1]),
  );
  const two = of.kinds.length > 1;
  const percentages = of.coverage.map((one) => <Percentages key={one.kind} of={one} several={two} />);
  return (
    <div ref={page} class="printed" data-fit={step} style={{ '--map-share': String(fit.map), ...(zoom < 1 ? { zoom } : {}) }}>
      <header>
        <h2>{nom}</h2>
        <p class="subject">
          {text.title(of.kinds)} <strong>{text.on(dated(day))}</strong>
        </p>
      </header>
      {two ? percentages : null}
      <div class="report-top">
        <ReportMap of={of} nom={nom} prefix={prefix} numbers={numbers} />
        <div>
          {two ? null : percentages}
          <ReportLegend of={of} prefix={prefix} />
        </div>
      </div>
      <div class="report-notes">
        {of.coverage.map((one, at) => (
          <div key={one.kind}>
            <Caveats of={one.caveats.filter(({ message }) => !isSaid(of.coverage.slice(0, at), message))} kind={one.kind} />
            <DeclaredCoverage of={one} />
          </div>
        ))}
      </div>
      <div class="report-lists">
        {of.coverage.map((one) => (
          <InForce key={one.kind} of={one} numbers={numbers} shown={fit.territories} />
        ))}
        <Uncovered of={of} shown={fit.communes} />
      </div>
      <Sources of={of} />
    </div>
  );
}

// A caveat of both kinds is listed once.
const isSaid = (before: readonly Coverage[], message: string): boolean =>
  before.some(({ caveats }) => caveats.some((about) => about.message === message));

function Percentages({ of, several }: { of: Coverage; several: boolean }) {
  const nothing = nothingCovered(of, of.territories, of.caveats, of.kind);
  return (
    <div class="percentages" data-kind={of.kind}>
      {several ? <h3>{of.kind}</h3> : null}
      <Shares figures={of} year={of.provenance.populationMunicipaleYear} />
      {nothing === null ? null : <p>{nothing}</p>}
      <p class="hint">{unchanged(of)}</p>
    </div>
  );
}

function InForce({ of, numbers, shown }: { of: Coverage; numbers: ReadonlyMap<string, number>; shown: number }) {
  const text = words.value;
  // A line that says "and 1 more" would take as much room as that one.
  const left = of.territories.length <= shown + 1 ? 0 : of.territories.length - shown;
  return (
    <div>
      <h3>{text.territories(of.kind)}</h3>
      {of.territories.length === 0 ? <p>{text.none(of.kind)}</p> : null}
      <ul class="in-force">
        {of.territories.slice(0, of.territories.length - left).map((one) => {
          const number = numbers.get(one.id);
          const parts = [
            inForce(one.from, one.until),
            one.inForce === 'uncertain' ? text.uncertain : '',
            sizeOf(one),
            kinds.value.basis[one.basis],
          ];
          return (
            <li key={one.id} data-territory={one.id}>
              <strong>{number === undefined ? one.nom : `${number}. ${one.nom}`}</strong>
              {bound(` : ${parts.filter((part) => part !== '').join(', ')}`)}
            </li>
          );
        })}
        {left === 0 ? null : <li>{text.more(count(left))}</li>}
      </ul>
    </div>
  );
}

function Sources({ of: { coverage } }: { of: ReportData }) {
  const from = coverage[0]?.provenance;
  return from === undefined ? null : (
    <footer>
      <p>
        <b>{words.value.sources}</b> {from.sources.map(({ publisher, date }) => `${publisher}, ${dated(date)}`).join('; ')}.{' '}
        {provenanceLine(from)}
      </p>
      <p lang="en">{`${from.attributeSource}. ${from.boundarySource}.`}</p>
    </footer>
  );
}

import { useEffect, useState } from 'preact/hooks';
import type { Kind } from '../service/answers';
import { faultOf } from '../service/http';
import { report, round } from '../state/answers/resource';
import { placeFilter } from '../state/communeStates';
import { settings, territories } from '../state/data';
import { date, go, kind } from '../state/view';
import { RealOnly } from '../ui/RealOnly';
import { plural } from '../words/format';
import { bound, texts } from '../words/texts';
import { load, type ReportData } from './load';
import { ReportPage } from './ReportPage';
import './report.css';

const words = texts({
  fr: {
    title: 'Rapport à imprimer',
    pages: (pages: string) => `${pages}, une par département. Ce qui suit est ce qui sera imprimé.`,
    print: 'Imprimer',
    close: 'Fermer',
    wait: (nom: string) => `Chargement : ${nom}…`,
    fault: (nom: string) => `Les chiffres n’ont pas pu être lus : ${nom}.`,
    retry: 'Réessayer',
    unknown: 'Ce lieu n’est pas dans les données.',
  },
  en: {
    title: 'Report to print',
    pages: (pages: string) => `${pages}, one a département. What follows is what will be printed.`,
    print: 'Print',
    close: 'Close',
    wait: (nom: string) => `Loading: ${nom}…`,
    fault: (nom: string) => `The figures could not be read: ${nom}.`,
    retry: 'Try again',
    unknown: 'This place is not in the data.',
  },
});

/** One page for each département of the chosen place; the same on the screen and on paper. */
export function Report() {
  const text = words.value;
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  const regions = settings.value.value?.regions;
  // A département has the first characters of its communes' codes.
  const departements = (regions ?? []).flatMap((region) => region.departements).filter(({ code }) => placeFilter.value(`${code}000`));
  // Caveats name territories. Names come before the pages are fitted to the paper, because they change the length.
  const named = territories.value.value !== null || territories.value.state === 'fault';
  const all = departements.map(({ code }) => `${code} ${kind.value} ${date.value}`);
  return (
    <main class="report">
      <div class="report-bar">
        <h1>{text.title}</h1>
        <p>
          {regions === undefined ? '' : departements.length === 0 ? text.unknown : bound(text.pages(plural(departements.length, 'page')))}
        </p>
        <RealOnly />
        <button
          type="button"
          class="primary"
          disabled={departements.length === 0 || !named || !all.every((one) => there.has(one))}
          onClick={() => print()}
        >
          {text.print}
        </button>
        <button type="button" onClick={() => go({ report: false })}>
          {text.close}
        </button>
      </div>
      {departements.map(({ code, nom }, at) => (
        <Section
          key={all[at]}
          code={code}
          nom={nom}
          named={named}
          onThere={(is) => setThere((before) => withOrWithout(before, all[at] ?? '', is))}
        />
      ))}
    </main>
  );
}

function withOrWithout(all: ReadonlySet<string>, one: string, is: boolean): ReadonlySet<string> {
  return new Set([...[...all].filter((other) => other !== one), ...(is ? [one] : [])]);
}

function Section({ code, nom, named, onThere }: { code: string; nom: string; named: boolean; onThere: (is: boolean) => void }) {
  const text = words.value;
  const [data, setData] = useState<ReportData | 'fault' | null>(null);
  const [tries, setTries] = useState(0);
  const day = date.value;
  useEffect(() => {
    const asking = new AbortController();
    const kinds: Kind[] = kind.peek() === 'both' ? ['CPTS', 'CLS'] : [kind.peek() as Kind];
    const self = {};
    setData(null);
    load(code, kinds, day, asking.signal).then(
      (found) => {
        setData(found);
        onThere(true);
      },
      (reason: unknown) => {
        if (!asking.signal.aborted) {
          console.warn(`No page of ${code}:`, reason);
          report(self, faultOf(reason));
          setData('fault');
        }
      },
    );
    return () => {
      asking.abort();
      report(self, null);
      onThere(false);
    };
  }, [code, day, tries, round.value]);
  const name = `${nom} (${code})`;
  return (
    <article
      class={kind.value === 'both' ? 'sheet two' : 'sheet'}
      data-departement={code}
      aria-busy={data === null || !named}
      aria-label={name}
    >
      {data === null || !named ? (
        <p class="wait">{text.wait(name)}</p>
      ) : data === 'fault' ? (
        <div class="fault" role="alert">
          <p>{bound(text.fault(name))}</p>
          <button type="button" onClick={() => setTries(tries + 1)}>
            {text.retry}
          </button>
        </div>
      ) : (
        <ReportPage of={data} day={day} nom={name} />
      )}
    </article>
  );
}

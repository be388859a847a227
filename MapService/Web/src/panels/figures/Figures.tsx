import type { ComponentChildren } from 'preact';
import type { Caveat, Coverage, Kind, Overview, Figures as Three } from '../../service/answers';
import type { Answer } from '../../state/answers/resource';
import { coverage, otherCoverage, otherOverview, overview, placeName, placePath } from '../../state/data';
import { date, firstKind, go, kind } from '../../state/view';
import { Caveats } from '../../ui/Caveats';
import { DeclaredCoverage } from '../../ui/DeclaredCoverage';
import { RealOnly } from '../../ui/RealOnly';
import { Shares } from '../../ui/Shares';
import { unchanged } from '../../words/caveats';
import { date as dated } from '../../words/format';
import { nothingCovered } from '../../words/nothingCovered';
import { texts } from '../../words/texts';
import { Crossing } from './Crossing';
import { Departements } from './Departements';
import { Territories } from './Territories';
import './figures.css';

const words = texts({
  fr: {
    title: 'Couverture',
    wait: 'Chargement des chiffres…',
    fault: 'Ces chiffres n’ont pas pu être lus.',
    everything: 'Tous les départements',
    old: (of: string) => `Anciens\u00a0: ceux du ${of} manquent encore.`,
    report: 'Rapport à imprimer',
  },
  en: {
    title: 'Coverage',
    wait: 'Loading the figures…',
    fault: 'These figures could not be read.',
    everything: 'All départements',
    old: (of: string) => `Old: those of ${of} are not there yet.`,
    report: 'Report to print',
  },
});

/** Three percentages with their numerators, their caveats and their territories; for both kinds side by side. */
export function Figures() {
  const text = words.value;
  const first = shown(firstKind.value, coverage.value, overview.value);
  const all = kind.value === 'both' ? [first, shown('CLS', otherCoverage.value, otherOverview.value)] : [first];
  // Lists wait for the figures above them, which would push them down.
  const below = all.every(({ of }) => of !== null) ? all : [];
  const loading = all.some(({ state }) => state === 'loading' || state === 'none');
  return (
    <section class="figures" id="figures" aria-labelledby="figures-title" aria-busy={loading}>
      <h2 id="figures-title">{text.title}</h2>
      <RealOnly />
      <div class={all.length > 1 ? 'beside' : undefined}>
        {all.map((one) => (
          <OfKind key={one.kind} of={one} several={all.length > 1} />
        ))}
      </div>
      {kind.value === 'both' ? <Crossing /> : null}
      {below.map(({ kind: of, overview: table }) =>
        table.value === null ? null : (
          <Dated key={of} state={table.state}>
            <Departements of={table.value} />
          </Dated>
        ),
      )}
      {below.map(({ kind: of, coverage: inside, state }) =>
        inside === null ? null : (
          <Dated key={of} state={state}>
            <Territories of={inside} />
          </Dated>
        ),
      )}
      {first.of === null ? null : (
        <p>
          <button type="button" onClick={() => go({ report: true })}>
            {text.report}
          </button>
        </p>
      )}
    </section>
  );
}

/** The figures of one kind, as far as they are there. */
interface Shown {
  kind: Kind;
  state: Answer<unknown>['state'];
  figures: Three | null;
  of: Coverage | Overview | null;
  coverage: Coverage | null;
  /** For the table of départements; its state is "none" where one département is chosen. */
  overview: Answer<Overview>;
}

// A list of another day than the chosen one has a note of its own, because it may be far below the percentages.
function Dated({ state, children }: { state: Answer<unknown>['state']; children: ComponentChildren }) {
  return state === 'ready' ? (
    children
  ) : (
    <div class="old" aria-busy={state === 'loading'}>
      <p class="hint">
        <b>{words.value.old(dated(date.value))}</b>
      </p>
      {children}
    </div>
  );
}

function shown(of: Kind, one: Answer<Coverage>, all: Answer<Overview>): Shown {
  const whole = placePath.value === null;
  const answer = whole ? all : one;
  return {
    kind: of,
    state: answer.state,
    figures: whole ? (all.value?.total ?? null) : one.value,
    of: answer.value,
    coverage: whole ? null : one.value,
    overview: placePath.value?.startsWith('departements/') === true ? { ...all, value: null } : all,
  };
}

function OfKind({ of: { state, figures, of: answer, coverage: inside }, several }: { of: Shown; several: boolean }) {
  const text = words.value;
  if (answer === null || figures === null) {
    return <p class="wait">{state === 'fault' ? text.fault : text.wait}</p>;
  }
  const old = state !== 'ready';
  const nothing = nothingCovered(figures, inside?.territories ?? null, answer.caveats, answer.kind);
  return (
    <article class={old ? 'of-kind old' : 'of-kind'} data-kind={answer.kind} aria-label={several ? answer.kind : undefined}>
      <p class="place">
        <strong>{old ? nameIn(answer) : placeName.value || text.everything}</strong>
        {old ? `, ${answer.kind}` : `, ${answer.kind}, ${dated(date.value)}`}
      </p>
      <p class="hint validity" data-valid={`${answer.validFrom ?? '..'}/${answer.validUntil ?? '..'}`}>
        {unchanged(answer)}
        {old ? <b>{text.old(dated(date.value))}</b> : null}
      </p>
      <Shares figures={figures} year={answer.provenance.populationMunicipaleYear} />
      {nothing === null ? null : <p class="nothing">{nothing}</p>}
      <Caveats of={answer.caveats as readonly Caveat[]} kind={answer.kind} />
      {inside === null ? null : <DeclaredCoverage of={inside} />}
    </article>
  );
}

// An old answer may be of another place, so its place is named.
function nameIn(answer: Coverage | Overview): string {
  const text = words.value;
  return 'total' in answer
    ? (answer.region?.nom ?? text.everything)
    : (answer.departement?.nom ?? answer.region?.nom ?? answer.region?.code ?? '');
}

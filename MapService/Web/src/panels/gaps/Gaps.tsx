import { type List, lists } from '../../state/address';
import { go, kind, view } from '../../state/view';
import { Caveats } from '../../ui/Caveats';
import { RealOnly } from '../../ui/RealOnly';
import { texts } from '../../words/texts';
import { CommuneTable } from './CommuneTable';
import { busy, gapCommunes, gaps, shown } from './gaps';
import { OverlapTable } from './OverlapTable';
import { Summary } from './Summary';
import { ZoneTable } from './ZoneTable';
import './gaps.css';

const words = texts({
  fr: {
    title: 'Ce qui n’est pas couvert',
    wait: 'Chargement des listes…',
    fault: 'Les listes n’ont pas pu être lues.',
    lists: { zones: 'Par zone', communes: 'Par commune', overlaps: 'Couvert deux fois' } satisfies Record<List, string>,
    which: 'Liste',
    filter: 'N’afficher que les noms qui contiennent',
    both: 'Les zones d’un seul tenant et les communes couvertes deux fois sont celles d’un seul type : choisissez CPTS ou CLS.',
    nothing: 'Aucun nom ne correspond à ce filtre.',
  },
  en: {
    title: 'What is not covered',
    wait: 'Loading the lists…',
    fault: 'The lists could not be read.',
    lists: { zones: 'By zone', communes: 'By commune', overlaps: 'Covered twice' },
    which: 'List',
    filter: 'Only names that contain',
    both: 'Zones of one piece and communes covered twice are of one kind: choose CPTS or CLS.',
    nothing: 'No name matches this filter.',
  },
});

/** What is not covered, by zone and by commune, and what is covered more than once. */
export function Gaps() {
  const text = words.value;
  const list: List = kind.value === 'both' ? 'communes' : view.value.list;
  return (
    <section class="gaps" id="gaps" aria-labelledby="gaps-title" aria-busy={busy.value}>
      <h2 id="gaps-title">{text.title}</h2>
      <RealOnly />
      {gapCommunes.value === null ? (
        <p class="wait">{gaps.value.state === 'fault' ? text.fault : text.wait}</p>
      ) : (
        <>
          <Summary />
          {shown.value?.caveats.map((one) => (
            <Caveats key={one.kind} of={one.caveats} kind={one.kind} />
          ))}
          {kind.value === 'both' ? <p class="hint">{text.both}</p> : <Switch list={list} />}
          {list === 'overlaps' ? <OverlapTable /> : gapCommunes.value.length === 0 ? null : <Filtered list={list} />}
        </>
      )}
    </section>
  );
}

function Switch({ list }: { list: List }) {
  const text = words.value;
  return (
    <fieldset class="switch">
      <legend class="only-read">{text.which}</legend>
      {lists.map((one) => (
        <label key={one}>
          <input type="radio" name="list" value={one} checked={one === list} onChange={() => go({ list: one, zone: '' })} />
          <span>{text.lists[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Filtered({ list }: { list: List }) {
  const text = words.value;
  const { filter } = view.value;
  return (
    <>
      <label class="field">
        <span>{text.filter}</span>
        <input
          type="text"
          id="gap-filter"
          autocomplete="off"
          maxLength={60}
          value={filter}
          onInput={(event) => go({ filter: event.currentTarget.value }, 'replace')}
        />
      </label>
      {list === 'zones' ? <ZoneTable /> : <CommuneTable />}
    </>
  );
}

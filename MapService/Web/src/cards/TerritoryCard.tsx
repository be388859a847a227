import type { Territory } from '../service/answers';
import { address } from '../service/http';
import { isDate } from '../state/address';
import { communes, nameOf, settings } from '../state/data';
import { date, go, kind } from '../state/view';
import { Caveats } from '../ui/Caveats';
import { date as dated, hectares, plural } from '../words/format';
import { inForce } from '../words/inForce';
import { kinds } from '../words/kinds';
import { languageOf } from '../words/languageOf';
import { colon } from '../words/lists';
import { texts } from '../words/texts';
import { Composition } from './Composition';
import { DeclaredTerritory } from './DeclaredTerritory';
import { ListOfCommunes } from './ListOfCommunes';
import { Parts } from './Parts';
import { showTerritory, territory } from './territory';

const words = texts({
  fr: {
    wait: 'Chargement…',
    fault: 'Ce territoire n’a pas pu être lu.',
    others: (names: string) => `Aussi appelé : ${names}`,
    no: (day: string) => `Pas en vigueur le ${day}. Ci-dessous, sa composition la plus proche de ce jour.`,
    uncertain: (day: string) => `En vigueur ou non le ${day} : sa date n’est pas assez précise. Non compté.`,
    goTo: (day: string) => `Aller au ${day}`,
    show: 'Montrer sur la carte',
    nothing: 'Composition inconnue : il n’y a rien à montrer sur la carte.',
    edit: 'Modifier',
    history: 'Historique des modifications (JSON)',
    members: 'Communes',
    note: 'Note du jeu de données',
    sources: 'Sources',
    inhabitants: 'habitant',
    commune: 'commune',
    schematic: 'surface schématique',
    json: 'Ce territoire en JSON',
  },
  en: {
    wait: 'Loading…',
    fault: 'This territory could not be read.',
    others: (names: string) => `Also called: ${names}`,
    no: (day: string) => `Not in force on ${day}. Below, its composition nearest to that day.`,
    uncertain: (day: string) => `In force on ${day} or not: its date is not exact enough. Not counted.`,
    goTo: (day: string) => `Go to ${day}`,
    show: 'Show on the map',
    nothing: 'Composition unknown: there is nothing to show on the map.',
    edit: 'Edit',
    history: 'History of the edits (JSON)',
    members: 'Communes',
    note: 'Note of the dataset',
    sources: 'Sources',
    inhabitants: 'inhabitant',
    commune: 'commune',
    schematic: 'schematic surface',
    json: 'This territory as JSON',
  },
});

/** A territory in full: dates, composition, basis, declared against computed, sources. */
export function TerritoryCard({ id }: { id: string }) {
  const text = words.value;
  const answer = territory.value;
  const found = answer.state === 'ready' ? answer.value : null;
  if (found === null || found.territory.id !== id) {
    return (
      <>
        <h3>{nameOf(id)}</h3>
        <p class="wait">{answer.state === 'fault' ? text.fault : text.wait}</p>
      </>
    );
  }
  const { territory: of } = found;
  const size = [
    ...(of.communes === null ? [] : [plural(of.communes, text.commune)]),
    ...(of.population === null ? [] : [plural(of.population, text.inhabitants)]),
    ...(of.surface === null ? [] : [`${hectares(of.surface)}${of.schematic ? ` (${text.schematic})` : ''}`]),
  ];
  return (
    <div class="territory" data-territory={id}>
      <h3>{of.nom}</h3>
      {of.autresNoms.length === 0 ? null : <p>{text.others(of.autresNoms.join(', '))}</p>}
      <p>{`${kinds.value.short[of.kind]}, ${inForce(of.from, of.until)}`}</p>
      <Force of={found} />
      {size.length === 0 ? null : <p>{size.join(', ')}</p>}
      <Actions of={found} />
      <Composition of={found} nameOf={communeNames(found)} />
      <Parts of={found} />
      {found.members === null ? null : (
        <>
          <h4>{text.members}</h4>
          <ListOfCommunes of={found.members} name="members" />
        </>
      )}
      <DeclaredTerritory of={found} />
      {found.note === null ? null : (
        <>
          <h4>{text.note}</h4>
          <p class="note" lang={languageOf(found.note)}>
            {found.note}
          </p>
        </>
      )}
      <Caveats of={found.caveats} kind={of.kind} />
      <Origin of={found} />
    </div>
  );
}

function Force({ of: { territory: of } }: { of: Territory }) {
  const text = words.value;
  const day = dated(date.value);
  return of.inForce === 'yes' ? null : (
    <p class="doubt">
      {of.inForce === 'no' ? text.no(day) : text.uncertain(day)}{' '}
      {of.inForce === 'no' && of.from !== null && isDate(of.from) ? (
        <button type="button" onClick={() => go({ date: of.from ?? '' })}>
          {text.goTo(dated(of.from))}
        </button>
      ) : null}
    </p>
  );
}

function Actions({ of: { territory: of, members } }: { of: Territory }) {
  const text = words.value;
  return (
    <p class="row actions">
      {members === null ? (
        <span>{text.nothing}</span>
      ) : (
        <button type="button" onClick={() => void showTerritory(of)}>
          {text.show}
        </button>
      )}
      {settings.value.value?.editable === true ? (
        <button type="button" onClick={() => go({ panel: 'edit', kind: kind.value === 'both' ? 'both' : of.kind })}>
          {text.edit}
        </button>
      ) : null}
    </p>
  );
}

function Origin({ of: { territory: of, provenance } }: { of: Territory }) {
  const text = words.value;
  const sources = provenance.sources.filter((source) => of.sources.includes(source.id));
  return (
    <>
      <h4>{text.sources}</h4>
      <ul class="origin">
        {sources.map((source) => (
          <li key={source.id}>
            {`${source.id}${colon()}`}
            <span lang={languageOf(source.title)}>{source.title}</span>
            {`, ${source.publisher}, ${dated(source.date)}`}
          </li>
        ))}
      </ul>
      <p>
        <a href={address(`territories/${of.id}`, { date: date.value })}>{text.json}</a>
        {settings.value.value?.editable === true ? (
          <>
            {' · '}
            <a href={address(`territories/${of.id}/history`)}>{text.history}</a>
          </>
        ) : null}
      </p>
    </>
  );
}

// Exceptions and possible members are not among the members. Their names come from the list of communes, if it is loaded.
function communeNames(of: Territory): (code: string) => string {
  const names = new Map(
    [...(communes.value.value?.communes ?? []), ...of.possibleMembers, ...(of.members ?? [])].map(({ code, nom }) => [code, nom]),
  );
  return (code) => names.get(code) ?? code;
}

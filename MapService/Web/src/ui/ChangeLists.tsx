import type { Comparison, Named } from '../service/answers';
import { plural } from '../words/format';
import { texts } from '../words/texts';
import { Foldable } from './Foldable';

const words = texts({
  fr: {
    closedGaps: (n: string) => `${n} qui devient couverte`,
    closedGapsMany: (n: string) => `${n} qui deviennent couvertes`,
    newGaps: (n: string) => `${n} qui n’est plus couverte`,
    newGapsMany: (n: string) => `${n} qui ne sont plus couvertes`,
    newOverlaps: (n: string) => `${n} désormais dans deux territoires ou plus`,
    closedOverlaps: (n: string) => `${n} désormais dans un seul territoire ou aucun, qui étaient dans deux ou plus`,
    in: (names: string) => ` : ${names}`,
    none: 'Aucune commune ne devient couverte, ni découverte, ni couverte deux fois.',
  },
  en: {
    closedGaps: (n: string) => `${n} that becomes covered`,
    closedGapsMany: (n: string) => `${n} that become covered`,
    newGaps: (n: string) => `${n} that is no longer covered`,
    newGapsMany: (n: string) => `${n} that are no longer covered`,
    newOverlaps: (n: string) => `${n} now in two territories or more`,
    closedOverlaps: (n: string) => `${n} now in one territory or none, in two or more before`,
    in: (names: string) => `: ${names}`,
    none: 'No commune becomes covered, uncovered or covered twice.',
  },
});

/**
 * The communes whose state changes, in one list for each change.
 * @param section Name of the result in the address, which has the lists that are open. Left out for a result that the address does
 * not have.
 */
export function ChangeLists({ of, section }: { of: Comparison; section?: string }) {
  const text = words.value;
  const nameOf = new Map(of.territories.map(({ id, nom }) => [id, nom]));
  const withTerritories = (list: Comparison['newOverlaps']) =>
    list.map((one) => ({ ...one, nom: `${one.nom}${text.in(one.territories.map((id) => nameOf.get(id) ?? id).join(' + '))}` }));
  const total = of.newGaps.length + of.closedGaps.length + of.newOverlaps.length + of.closedOverlaps.length;
  const some = (list: readonly Named[], one: (n: string) => string, many: (n: string) => string): string =>
    (list.length < 2 ? one : many)(plural(list.length, 'commune'));
  return total === 0 ? (
    <p>{text.none}</p>
  ) : (
    <>
      <List section={section} name="closed-gaps" title={some(of.closedGaps, text.closedGaps, text.closedGapsMany)} of={of.closedGaps} />
      <List section={section} name="new-gaps" title={some(of.newGaps, text.newGaps, text.newGapsMany)} of={of.newGaps} />
      <List
        section={section}
        name="new-overlaps"
        title={text.newOverlaps(plural(of.newOverlaps.length, 'commune'))}
        of={withTerritories(of.newOverlaps)}
      />
      <List
        section={section}
        name="closed-overlaps"
        title={text.closedOverlaps(plural(of.closedOverlaps.length, 'commune'))}
        of={withTerritories(of.closedOverlaps)}
      />
    </>
  );
}

function List({ section, name, title, of }: { section: string | undefined; name: string; title: string; of: readonly Named[] }) {
  const list = (
    <ul>
      {of.map(({ code, nom }) => (
        <li key={code}>{`${nom} (${code})`}</li>
      ))}
    </ul>
  );
  const isShort = of.length <= 5;
  return of.length === 0 ? null : section === undefined ? (
    <details class="changed" data-list={name} open={isShort}>
      <summary>{title}</summary>
      {list}
    </details>
  ) : (
    <Foldable class="changed" list={name} name={`${section}-${name}`} title={title} isUsual={isShort}>
      {list}
    </Foldable>
  );
}

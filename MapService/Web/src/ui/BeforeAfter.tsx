import type { BeforeAndAfter, Caveat, Kind, Share } from '../service/answers';
import { counted, points } from '../words/difference';
import { count, hectares, percent } from '../words/format';
import { texts } from '../words/texts';
import { Caveats } from './Caveats';
import './beforeAfter.css';

const words = texts({
  fr: {
    caption: (nom: string, code: string) => `${nom} (${code})`,
    what: 'Part couverte',
    before: 'Avant',
    after: 'Après',
    change: 'Écart',
    communes: 'Communes',
    population: 'Habitants',
    surface: 'Surface',
    schematic: 'Surface schématique',
    of: (covered: string, total: string) => `${covered} sur ${total}`,
    points: (value: string) => `${value}\u00a0pt`,
    same: 'Aucun pourcentage ne change.',
  },
  en: {
    caption: (nom: string, code: string) => `${nom} (${code})`,
    what: 'Covered share',
    before: 'Before',
    after: 'After',
    change: 'Change',
    communes: 'Communes',
    population: 'Inhabitants',
    surface: 'Surface',
    schematic: 'Schematic surface',
    of: (covered: string, total: string) => `${covered} of ${total}`,
    points: (value: string) => `${value}\u00a0pt`,
    same: 'No percentage changes.',
  },
});

/** The coverage of each département before and after, with its caveats. */
export function BeforeAfter({ of, kind }: { of: readonly BeforeAndAfter[]; kind: Kind }) {
  const text = words.value;
  return of.length === 0 ? <p>{text.same}</p> : of.map((one) => <Departement key={one.departement.code} of={one} kind={kind} />);
}

function Departement({ of: { departement, before, after }, kind }: { of: BeforeAndAfter; kind: Kind }) {
  const text = words.value;
  return (
    <div class="before-after" data-departement={departement.code}>
      <table>
        <caption>{text.caption(departement.nom, departement.code)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col" class="number">
              {text.before}
            </th>
            <th scope="col" class="number">
              {text.after}
            </th>
            <th scope="col" class="number">
              {text.change}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name="communes" title={text.communes} before={before.communes} after={after.communes} show={count} />
          <Row name="population" title={text.population} before={before.population} after={after.population} show={count} />
          <Row
            name="surface"
            title={after.surface.schematic ? text.schematic : text.surface}
            before={before.surface}
            after={after.surface}
            show={hectares}
          />
        </tbody>
      </table>
      <Caveats of={united(after.caveats, before.caveats)} kind={kind} />
    </div>
  );
}

function Row({
  name,
  title,
  before,
  after,
  show,
}: {
  name: string;
  title: string;
  before: Share;
  after: Share;
  show: (value: number) => string;
}) {
  const text = words.value;
  const cell = (share: Share) => (
    <td class="number">
      <strong>{percent(share.percent)}</strong>
      <span class="parts">{text.of(show(share.covered), show(share.total))}</span>
    </td>
  );
  return (
    <tr data-change={name}>
      <th scope="row">{title}</th>
      {cell(before)}
      {cell(after)}
      <td class="number">
        <strong>{text.points(points(before, after))}</strong>
        <span class="parts">{counted(before, after)}</span>
      </td>
    </tr>
  );
}

// A caveat of both sides is listed once. One that only "before" has is listed too: it is about the figures before.
function united(after: readonly Caveat[], before: readonly Caveat[]): Caveat[] {
  return [...after, ...before.filter(({ code }) => !after.some((other) => other.code === code))];
}

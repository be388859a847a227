import { scaleBar } from '../map/scaleBar';
import type { State } from '../state/communeStates';
import { count, distance } from '../words/format';
import { inferredName, stateNames } from '../words/stateNames';
import { texts } from '../words/texts';
import { stateFinder, statesOf } from './communeState';
import { middleOf, type Projection, pathOf, projectionOf, width } from './drawing';
import { fillOf, Hatching } from './Hatching';
import type { ReportData } from './load';

const words = texts({
  fr: {
    title: (nom: string) => `Carte de la couverture : ${nom}`,
    legend: 'Légende, en nombre de communes',
    numbers: 'Les numéros sont ceux de la liste.',
    none: 'Aucun contour de commune n’est connu ici.',
  },
  en: {
    title: (nom: string) => `Map of the coverage: ${nom}`,
    legend: 'Legend, in numbers of communes',
    numbers: 'Numbers are those of the list.',
    none: 'No outline of a commune is known here.',
  },
});

/** A small map of a département as it is printed: communes by state, territories outlined and numbered, a scale bar. */
export function ReportMap({
  of,
  nom,
  prefix,
  numbers,
}: {
  of: ReportData;
  nom: string;
  prefix: string;
  numbers: ReadonlyMap<string, number>;
}) {
  const projection = projectionOf(of.polygons);
  const find = stateFinder(of);
  const border = of.border.features.map(({ geometry }) => geometry);
  const inside = `${prefix}-inside`;
  if (projection === null) {
    return <p>{words.value.none}</p>;
  }
  const byState = new Map<State, (GeoJSON.Geometry | null)[]>();
  for (const { geometry, properties } of of.polygons.features) {
    const state = find(String(properties?.code));
    byState.set(state, [...(byState.get(state) ?? []), geometry]);
  }
  return (
    <svg class="report-map" viewBox={`0 0 ${width} ${Math.ceil(projection.height)}`} role="img" aria-label={words.value.title(nom)}>
      <Hatching prefix={prefix} states={statesOf(of)} />
      <clipPath id={inside}>
        <path d={pathOf(border, projection)} />
      </clipPath>
      {[...byState].map(([state, geometries]) => (
        <path key={state} data-state={state} class="commune" fill={fillOf(prefix, state)} d={pathOf(geometries, projection)} />
      ))}
      <g {...(border.length === 0 ? {} : { 'clip-path': `url(#${inside})` })}>
        {of.outlines
          .flatMap(({ features }) => features)
          .filter(({ properties }) => properties?.basis === 'inferred')
          .map(({ geometry, properties }) => (
            <path
              key={String(properties?.id)}
              class="inferred"
              data-inferred={properties?.id}
              fill={fillOf(prefix, 'inferred')}
              fill-rule="evenodd"
              d={pathOf([geometry], projection)}
            />
          ))}
        {of.outlines.map((collection, at) => (
          <path
            key={of.kinds[at]}
            class={`outline ${of.kinds[at]}`}
            d={pathOf(
              collection.features.map(({ geometry }) => geometry),
              projection,
            )}
          />
        ))}
      </g>
      <path class="border" d={pathOf(border, projection)} />
      {of.outlines
        .flatMap(({ features }) => features)
        .map((feature) => (
          <Numbered
            key={String(feature.properties?.id)}
            at={middleOf(feature.geometry, border, projection)}
            number={numbers.get(String(feature.properties?.id))}
          />
        ))}
      <Scale of={projection} />
    </svg>
  );
}

function Numbered({ at, number }: { at: [number, number] | null; number: number | undefined }) {
  return at === null || number === undefined ? null : (
    <g class="numbered">
      <circle cx={at[0]} cy={at[1]} r={13} />
      <text x={at[0]} y={at[1] + 6} text-anchor="middle">
        {number}
      </text>
    </g>
  );
}

function Scale({ of }: { of: Projection }) {
  const { metres, units } = scaleBar(of.metresPerUnit, width / 5);
  const right = 8 + units;
  const bottom = of.height - 8;
  return (
    <g class="scale">
      <path d={`M8 ${bottom - 6}V${bottom}H${right}V${bottom - 6}`} />
      <text x={right + 6} y={bottom}>
        {distance(metres)}
      </text>
    </g>
  );
}

/** What the patterns mean, with the number of communes of each. */
export function ReportLegend({ of, prefix }: { of: ReportData; prefix: string }) {
  const names = stateNames();
  const find = stateFinder(of);
  const counts = new Map<State, number>();
  for (const { code } of of.communes) {
    counts.set(find(code), (counts.get(find(code)) ?? 0) + 1);
  }
  return (
    <div>
      <h3>{words.value.legend}</h3>
      <ul class="report-legend">
        {statesOf(of).map((state) => (
          <li key={state} data-state={state}>
            <svg width="30" height="16" aria-hidden="true">
              <rect x="0.5" y="0.5" width="29" height="15" fill={fillOf(prefix, state)} stroke="#444" />
            </svg>
            <span>
              {names[state]} <b>{count(counts.get(state) ?? 0)}</b>
            </span>
          </li>
        ))}
        <li data-state="inferred">
          <svg width="30" height="16" aria-hidden="true">
            <rect x="0.5" y="0.5" width="29" height="15" fill={fillOf(prefix, of.kinds.length > 1 ? 'cpts' : 'covered')} stroke="#444" />
            <rect x="0.5" y="0.5" width="29" height="15" fill={fillOf(prefix, 'inferred')} />
          </svg>
          <span>{inferredName()}</span>
        </li>
      </ul>
      <p class="hint">{words.value.numbers}</p>
    </div>
  );
}

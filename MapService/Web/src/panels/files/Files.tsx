import { useState } from 'preact/hooks';
import { mapState } from '../../map/mapState';
import type { Kind } from '../../service/answers';
import { date, go, kind, place } from '../../state/view';
import { CopyLink } from '../../ui/CopyLink';
import { RealOnly } from '../../ui/RealOnly';
import { fileName, placeWords } from '../../words/fileNames';
import { date as dated } from '../../words/format';
import { bound, texts } from '../../words/texts';
import { saveFigures } from './figuresTable';
import { type FileName, mapFiles, tableFiles } from './links';
import { Picture } from './picture/Picture';
import './files.css';

const words = texts({
  fr: {
    title: 'Emporter ce qui est affiché',
    report: 'Rapport à imprimer',
    reportWhat: 'Une page A4 par département : pourcentages, carte, réserves et sources.',
    openReport: 'Ouvrir le rapport',
    map: 'Pour un logiciel de carte (QGIS)',
    table: 'Pour un tableur',
    link: 'Lien vers cette vue',
    linkWhat: 'Qui l’ouvre voit le même lieu, la même date et la même carte.',
    names: {
      package: [
        'Tout en un fichier',
        'Communes avec leur état, départements, territoires, zones non couvertes, ' +
          'communes couvertes deux fois ; les réserves et les sources sont dedans.',
      ],
      communes: ['Communes', 'Contours, population, état à cette date et territoires.'],
      territories: ['Territoires', 'Contours de ceux qui sont en vigueur à cette date.'],
      gaps: ['Zones non couvertes', 'Contours, communes, habitants et territoires voisins.'],
      overlaps: ['Communes couvertes deux fois', 'Contours et territoires.'],
      communesTable: ['Communes', 'Une ligne par commune : population, état à cette date et territoires.'],
      gapsTable: ['Communes non couvertes', 'Une ligne par commune, avec sa zone.'],
      territoriesTable: ['Territoires', 'Une ligne par territoire : dates, communes, habitants.'],
      timeline: ['Évolution', 'Une ligne par changement : date, territoire, pourcentages.'],
      audit: ['Déclaré et calculé', 'Une ligne par déclaration des sources, toutes dates, avec le calcul et l’écart.'],
      auditOfAll: [
        'Déclaré et calculé, tout ce qui est chargé',
        'Une ligne par déclaration des sources, tous lieux et toutes dates, ' +
          'avec le calcul et l’écart ; il n’y en a pas d’une région seule.',
      ],
      figures: ['Chiffres', 'Pourcentages avec leurs numérateurs et les réserves, pour un programme.'],
    } satisfies Record<FileName, [string, string]>,
    figures: ['Chiffres', 'Une ligne par département : pourcentages avec leurs numérateurs.'],
    fault: 'Les chiffres n’ont pas pu être lus.',
  },
  en: {
    title: 'Take away what is shown',
    report: 'Report to print',
    reportWhat: 'One A4 page a département: percentages, map, caveats and sources.',
    openReport: 'Open the report',
    map: 'For a map program (QGIS)',
    table: 'For a spreadsheet',
    link: 'Link to this view',
    linkWhat: 'Whoever opens it sees the same place, the same date and the same map.',
    names: {
      package: [
        'All in one file',
        'Communes with their state, départements, territories, zones not covered, ' +
          'communes covered twice; the caveats and the sources are inside.',
      ],
      communes: ['Communes', 'Outlines, population, state on this date and territories.'],
      territories: ['Territories', 'Outlines of those in force on this date.'],
      gaps: ['Zones not covered', 'Outlines, communes, inhabitants and neighbouring territories.'],
      overlaps: ['Communes covered twice', 'Outlines and territories.'],
      communesTable: ['Communes', 'A line a commune: population, state on this date and territories.'],
      gapsTable: ['Communes not covered', 'A line a commune, with its zone.'],
      territoriesTable: ['Territories', 'A line a territory: dates, communes, inhabitants.'],
      timeline: ['Over time', 'A line a change: date, territory, percentages.'],
      audit: ['Declared and computed', 'A line a declaration of the sources, of any date, with what is computed and the difference.'],
      auditOfAll: [
        'Declared and computed, everything that is loaded',
        'A line a declaration of the sources, of any place and date, with what is ' +
          'computed and the difference; there is none of a region alone.',
      ],
      figures: ['Figures', 'Percentages with their numerators and the caveats, for a program.'],
    },
    figures: ['Figures', 'A line a département: percentages with their numerators.'],
    fault: 'The figures could not be read.',
  },
});

/** What the screen shows, as files. */
export function Files() {
  const text = words.value;
  const shownKinds: Kind[] = kind.value === 'both' ? ['CPTS', 'CLS'] : [kind.value];
  return (
    <section class="files" id="files" aria-labelledby="files-title">
      <h2 id="files-title">{text.title}</h2>
      <p>
        <strong>{placeWords()}</strong>
        {`, ${kind.value === 'both' ? 'CPTS, CLS' : kind.value}, ${dated(date.value)}`}
      </p>
      <Picture noMap={mapState.value === 'noWebGl'} />
      <section aria-labelledby="report-title">
        <h3 id="report-title">{text.report}</h3>
        <p class="hint">{text.reportWhat}</p>
        <RealOnly />
        <p>
          <button type="button" onClick={() => go({ report: true })}>
            {text.openReport}
          </button>
        </p>
      </section>
      <Group title={text.map} kinds={shownKinds} filesOf={mapFiles} />
      <Group title={text.table} kinds={shownKinds} filesOf={tableFiles} figures />
      <section aria-labelledby="link-title">
        <h3 id="link-title">{text.link}</h3>
        <p class="hint">{text.linkWhat}</p>
        <CopyLink />
      </section>
    </section>
  );
}

function Group({
  title,
  kinds,
  filesOf,
  figures = false,
}: {
  title: string;
  kinds: readonly Kind[];
  filesOf: typeof mapFiles;
  figures?: boolean;
}) {
  return (
    <section>
      <h3>{title}</h3>
      <RealOnly />
      {kinds.map((one) => (
        <div key={one}>
          {kinds.length === 1 ? null : <h4>{one}</h4>}
          <ul class="file-list">
            {figures ? <FiguresTable of={one} /> : null}
            {filesOf(one).map((file) => (
              <li key={file.name + file.format} data-file={file.name}>
                <a href={file.address} download={downloadName(file, one)}>
                  {`${words.value.names[file.name][0]} (${file.format})`}
                </a>
                <span class="hint">{bound(words.value.names[file.name][1])}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

// The audit is of all days, and for a region of all places: its file is named so.
function downloadName({ name, format }: { name: FileName; format: string }, of: Kind): string {
  const ending = format === 'GeoPackage' ? 'gpkg' : format.toLowerCase();
  return name === 'auditOfAll'
    ? `maps-audit-${of}.csv`
    : name === 'audit'
      ? `maps-audit-${[of, place.value].filter(Boolean).join('-')}.csv`
      : fileName(ending, `${name}-${of}`);
}

function FiguresTable({ of }: { of: Kind }) {
  const [fault, setFault] = useState(false);
  const [name, what] = words.value.figures;
  const save = async (): Promise<void> => {
    try {
      await saveFigures(of);
      setFault(false);
    } catch (reason) {
      console.warn('No figures:', reason);
      setFault(true);
    }
  };
  return (
    <li data-file="figuresTable">
      <button type="button" class="link" onClick={() => void save()}>{`${name} (CSV)`}</button>
      <span class="hint">{what}</span>
      {fault ? (
        <span class="fault" role="alert">
          {words.value.fault}
        </span>
      ) : null}
    </li>
  );
}

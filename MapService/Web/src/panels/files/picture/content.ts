import type { CoverageMap } from '../../../map/coverageMap';
import { mapHandle } from '../../../map/handle';
import { metresPerPixel, scaleBar } from '../../../map/scaleBar';
import type { Caveat, Coverage, Figures, Kind, ScenarioAnswer, Share } from '../../../service/answers';
import { ready } from '../../../state/answers/resource';
import { scenarioPending, shownStates, stateCounts } from '../../../state/communeStates';
import { coverage, nameOf, otherCoverage, overview, placePath, settings, states } from '../../../state/data';
import { shownTrial } from '../../../state/scenario/shownTrial';
import { date, kind, place, view } from '../../../state/view';
import { caveat } from '../../../words/caveats';
import { placeWords } from '../../../words/fileNames';
import { count, date as dated, distance, percent, plural } from '../../../words/format';
import { provenanceLine } from '../../../words/provenance';
import { inferredName, stateNames } from '../../../words/stateNames';
import { bound, texts } from '../../../words/texts';
import { trialInShort } from '../../../words/trial';
import { density, type PictureContent } from './compose';
import { drawnLabels } from './labels';

const words = texts({
  fr: {
    day: (day: string) => `Au ${day}`,
    trialTitle: (title: string) => `Essai : ${title}`,
    trial: (what: string) => `Avec les changements d’un essai (${what}), qui n’est pas la situation réelle`,
    trialFigures: (nom: string, communes: string, population: string) => `${nom}, avec l’essai : ${communes} ; ${population}.`,
    trialShare: (before: string, covered: string, total: string, after: string) =>
      `${covered} sur ${total} (${after}, contre ${before} en réalité)`,
    trialOutlines:
      'Les communes que l’essai change sont cernées de pourpre ; les contours ' +
      'et les noms des territoires sont ceux de la situation réelle.',
    trialSame: 'L’essai ne change aucun pourcentage.',
    figures: (kind: Kind, communes: string, population: string) => `${kind} : ${communes} ; ${population}.`,
    share: (covered: string, total: string, share: string) => `${covered} sur ${total} (${share})`,
    commune: 'commune',
    inhabitants: 'habitant',
    caveats: 'À savoir avant de citer cette carte',
    counted: (state: string, communes: string) => `${state} : ${communes}`,
    around: (place: string) =>
      `Les nombres et les réserves sont ceux de : ${place}. La carte montre aussi ce qui l’entoure, où d’autres réserves peuvent valoir.`,
    source: (id: string, title: string, publisher: string, day: string) => `${id} : ${title}, ${publisher}, ${day}.`,
  },
  en: {
    day: (day: string) => `On ${day}`,
    trialTitle: (title: string) => `Trial: ${title}`,
    trial: (what: string) => `With the changes of a trial (${what}), which is not the real situation`,
    trialFigures: (nom: string, communes: string, population: string) => `${nom}, with the trial: ${communes}; ${population}.`,
    trialShare: (before: string, covered: string, total: string, after: string) =>
      `${covered} of ${total} (${after}, in reality ${before})`,
    trialOutlines:
      'Communes that the trial changes have a purple border; the outlines and names of territories are those of the real situation.',
    trialSame: 'The trial changes no percentage.',
    figures: (kind: Kind, communes: string, population: string) => `${kind}: ${communes}; ${population}.`,
    share: (covered: string, total: string, share: string) => `${covered} of ${total} (${share})`,
    commune: 'commune',
    inhabitants: 'inhabitant',
    caveats: 'To know before quoting this map',
    counted: (state: string, communes: string) => `${state}: ${communes}`,
    around: (place: string) =>
      `The numbers and the caveats are those of: ${place}. The map also shows what is around it, where other caveats may hold.`,
    source: (id: string, title: string, publisher: string, day: string) => `${id}: ${title}, ${publisher}, ${day}.`,
  },
});

/** True once everything in the picture is loaded for the present choice. */
export const pictureReady = (): boolean =>
  mapHandle.value !== null &&
  ready(states.CPTS.value) !== null &&
  ready(states.CLS.value) !== null &&
  stateCounts.value !== null &&
  !scenarioPending.value &&
  shownFigures().length === (kind.value === 'both' && placePath.value !== null ? 2 : 1);

/** The view changed while the picture was made. */
export class ViewChanged extends Error {}

/**
 * The content of the picture: texts and the map as it is drawn now.
 * @throws ViewChanged when texts and map would not be of the same view.
 */
export async function pictureContent(map: CoverageMap): Promise<PictureContent> {
  const before = shownNow(map);
  const said = texted(map);
  const drawn = await map.picture(density);
  if (shownNow(map) !== before) {
    throw new ViewChanged('The view changed while its picture was made.');
  }
  return { ...said, map: drawn };
}

// Everything that texts, names and colours of the picture depend on.
function shownNow({ map }: CoverageMap): string {
  const { kind: of, date: day, place: where, scenario, hidden, outlines, language } = view.peek();
  const { lng, lat } = map.getCenter();
  return JSON.stringify([
    of,
    day,
    where,
    scenario,
    hidden,
    shownTrial.peek()?.date ?? '',
    outlines,
    language,
    lng,
    lat,
    map.getZoom(),
    settings.peek().value?.datasetVersion,
  ]);
}

function texted({ map }: CoverageMap): Omit<PictureContent, 'map'> {
  const text = words.value;
  const answers = shownFigures();
  const of = answers[0];
  const trial = shownTrial.value;
  const title = `${kind.value === 'both' ? 'CPTS, CLS' : kind.value} – ${placeWords()}`;
  const container = map.getContainer();
  const scale = scaleBar(metresPerPixel(map.getZoom(), map.getCenter().lat), 110);
  return {
    title: trial === null ? title : bound(text.trialTitle(title)),
    subtitle: `${text.day(dated(date.value))}${trial === null ? '' : `. ${text.trial(trialInShort(trial.changes))}`}`,
    figures: trial === null ? answers.map((one) => bound(sentence(one.kind, one.figures))) : trialFigures(trial),
    width: container.clientWidth,
    height: container.clientHeight,
    labels: drawnLabels(container),
    scale: { text: distance(scale.metres), pixels: scale.units },
    legend: legend(),
    caveatsTitle: text.caveats,
    caveats: [
      ...(trial === null ? [] : [bound(text.trialOutlines)]),
      ...sentences(answers, trial),
      ...(place.value === '' ? [] : [bound(text.around(placeWords()))]),
    ],
    sources:
      of === undefined
        ? []
        : [
            provenanceLine(of.provenance),
            `${of.provenance.attributeSource}. ${of.provenance.boundarySource}.`,
            ...of.provenance.sources.map((source) => bound(text.source(source.id, source.title, source.publisher, dated(source.date)))),
          ],
  };
}

interface Answered {
  kind: Kind;
  figures: Figures;
  caveats: Caveat[];
  provenance: Coverage['provenance'];
}

function shownFigures(): Answered[] {
  if (placePath.value === null) {
    const all = ready(overview.value);
    return all === null ? [] : [{ ...all, figures: all.total }];
  }
  return [ready(coverage.value), kind.value === 'both' ? ready(otherCoverage.value) : null].flatMap((one) =>
    one === null ? [] : [{ ...one, figures: one }],
  );
}

// A caveat of both kinds is listed once. The picture shows states of both kinds, so caveats of both matter.
function sentences(answers: readonly Answered[], trial: ScenarioAnswer | null): string[] {
  const tried = trial === null ? [] : trial.departements.map(({ after }) => ({ kind: trial.kind, caveats: after.caveats }));
  return [...new Set([...tried, ...answers].flatMap((one) => one.caveats.map((about) => caveat(about, one.kind, nameOf))))];
}

// The figures of each département that the trial changes: before and after.
function trialFigures({ departements }: ScenarioAnswer): string[] {
  const text = words.value;
  const part = (before: Share, after: Share, one: string): string =>
    text.trialShare(percent(before.percent), count(after.covered), plural(after.total, one), percent(after.percent));
  const all = departements.map(({ departement, before, after }) =>
    bound(
      text.trialFigures(
        departement.nom,
        part(before.communes, after.communes, text.commune),
        part(before.population, after.population, text.inhabitants),
      ),
    ),
  );
  return all.length === 0 ? [text.trialSame] : all;
}

function sentence(of: Kind, { communes, population }: Figures): string {
  const text = words.value;
  const part = (share: Figures['communes'], one: string): string =>
    text.share(count(share.covered), plural(share.total, one), percent(share.percent));
  return text.figures(of, part(communes, text.commune), part(population, text.inhabitants));
}

function legend(): PictureContent['legend'] {
  const names = stateNames();
  const counts = stateCounts.value ?? {};
  return [
    ...shownStates.value.map((state) => ({ sample: state, text: bound(words.value.counted(names[state], count(counts[state] ?? 0))) })),
    { sample: 'inferred' as const, text: inferredName() },
  ];
}

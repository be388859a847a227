import { mapHandle } from '../../../map/handle';
import { metresPerPixel, scaleBar } from '../../../map/scaleBar';
import type { CoverageMap } from '../../../map/coverageMap';
import { inferredName, stateNames } from '../../../shell/Legend';
import { provenanceLine } from '../../../shell/Provenance';
import { scenarioStates, shownStates, stateCounts } from '../../../state/communeStates';
import { coverage, nameOf, otherCoverage, overview, placePath, settings, states } from '../../../state/data';
import { ready } from '../../../state/resource';
import { date, kind, place, view } from '../../../state/view';
import type { Caveat, Coverage, Figures, Kind } from '../../../service/answers';
import { caveat } from '../../../words/caveats';
import { count, date as dated, distance, percent, plural } from '../../../words/format';
import { bound, texts } from '../../../words/texts';
import { placeWords } from '../what';
import { density, type PictureContent } from './compose';
import { drawnLabels } from './labels';


const words = texts({
  fr: {
    day: (day: string) => `Au ${day}`,
    trial: 'Avec les changements d’un essai, qui n’est pas la situation réelle',
    figures: (kind: Kind, communes: string, population: string) => `${kind} : ${communes} ; ${population}.`,
    share: (covered: string, total: string, share: string) => `${covered} sur ${total} (${share})`,
    commune: 'commune',
    inhabitants: 'habitant',
    caveats: 'À savoir avant de citer cette carte',
    counted: (state: string, communes: string) => `${state} : ${communes}`,
    around: (place: string) => `Les nombres et les réserves sont ceux de : ${place}. La carte montre aussi ce qui l’entoure, où d’autres réserves peuvent valoir.`,
    source: (id: string, title: string, publisher: string, day: string) => `${id} : ${title}, ${publisher}, ${day}.`,
  },
  en: {
    day: (day: string) => `On ${day}`,
    trial: 'With the changes of a trial, which is not the real situation',
    figures: (kind: Kind, communes: string, population: string) => `${kind}: ${communes}; ${population}.`,
    share: (covered: string, total: string, share: string) => `${covered} of ${total} (${share})`,
    commune: 'commune',
    inhabitants: 'inhabitant',
    caveats: 'To know before quoting this map',
    counted: (state: string, communes: string) => `${state}: ${communes}`,
    around: (place: string) => `The numbers and the caveats are those of: ${place}. The map also shows what is around it, where other caveats may hold.`,
    source: (id: string, title: string, publisher: string, day: string) => `${id}: ${title}, ${publisher}, ${day}.`,
  },
});

/** True once everything that a picture says is known of what is chosen now. */
export const pictureReady = (): boolean =>
  mapHandle.value !== null &&
  ready(states.CPTS.value) !== null &&
  ready(states.CLS.value) !== null &&
  stateCounts.value !== null &&
  shownFigures().length === (kind.value === 'both' && placePath.value !== null ? 2 : 1);

/** The day, the place or the map was another one when the picture was there. */
export class ViewChanged extends Error {}

/**
 * What the picture of the map says; the map is asked for what it draws now.
 * @throws ViewChanged where texts and map would not be of the same view.
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

// Everything that texts, names or colours of the picture go by.
function shownNow({ map }: CoverageMap): string {
  const { kind: of, date: day, place: where, scenario, outlines, language } = view.peek();
  const { lng, lat } = map.getCenter();
  return JSON.stringify([of, day, where, scenario, outlines, language, lng, lat, map.getZoom(), settings.peek().value?.datasetVersion]);
}

function texted({ map }: CoverageMap): Omit<PictureContent, 'map'> {
  const text = words.value;
  const answers = shownFigures();
  const of = answers[0];
  const container = map.getContainer();
  const scale = scaleBar(metresPerPixel(map.getZoom(), map.getCenter().lat), 110);
  return {
    title: `${kind.value === 'both' ? 'CPTS, CLS' : kind.value} – ${placeWords()}`,
    subtitle: `${text.day(dated(date.value))}${scenarioStates.value.size > 0 ? `. ${text.trial}` : ''}`,
    figures: scenarioStates.value.size > 0 ? [] : answers.map((one) => bound(sentence(one.kind, one.figures))),
    width: container.clientWidth,
    height: container.clientHeight,
    labels: drawnLabels(container),
    scale: { text: distance(scale.metres), pixels: scale.units },
    legend: legend(),
    caveatsTitle: text.caveats,
    caveats: [...sentences(answers), ...(place.value === '' ? [] : [bound(text.around(placeWords()))])],
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
  return [ready(coverage.value), kind.value === 'both' ? ready(otherCoverage.value) : null].flatMap((one) => (one === null ? [] : [{ ...one, figures: one }]));
}

// What is said of both kinds stands once; on the picture the states of both are drawn, so what is not known of either matters.
function sentences(answers: readonly Answered[]): string[] {
  return [...new Set(answers.flatMap((one) => one.caveats.map((about) => caveat(about, one.kind, nameOf))))];
}

function sentence(of: Kind, { communes, population }: Figures): string {
  const text = words.value;
  const part = (share: Figures['communes'], one: string): string => text.share(count(share.covered), plural(share.total, one), percent(share.percent));
  return text.figures(of, part(communes, text.commune), part(population, text.inhabitants));
}

function legend(): PictureContent['legend'] {
  const names = stateNames();
  const counts = stateCounts.value ?? {};
  return [...shownStates.value.map((state) => ({ sample: state, text: bound(words.value.counted(names[state], count(counts[state] ?? 0))) })), { sample: 'inferred' as const, text: inferredName() }];
}

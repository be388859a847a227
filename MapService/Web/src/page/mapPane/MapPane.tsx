import { computed, effect, signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { HoverCard } from '../../cards/HoverCard';
import type { CoverageMap, Place } from '../../map/coverageMap';
import { mapHandle } from '../../map/handle';
import { mapState } from '../../map/mapState';
import type { Drawn } from '../../map/style';
import type { Box, Kind } from '../../service/answers';
import { round } from '../../state/answers/resource';
import { changedCommunes, namedStates, restState, shownStates } from '../../state/communeStates';
import { dayOf, home, placeBox, placeDepartements, settings, states } from '../../state/data';
import { focus } from '../../state/focus';
import { shownTrial } from '../../state/scenario/shownTrial';
import { lassoing, selection, toggle } from '../../state/selection';
import { go, kind, panel, view } from '../../state/view';
import { away, datasets } from '../../state/watch';
import { mapNotes } from '../../words/caveats';
import { date as dated } from '../../words/format';
import { bound, texts } from '../../words/texts';
import { ChosenCard, fetchAll } from '../parts/parts';
import { Lasso } from './Lasso';
import { Legend } from './Legend';
import './mapPane.css';

const words = texts({
  fr: {
    title: 'Carte',
    help:
      'Flèches pour déplacer la carte, plus et moins pour zoomer, Entrée pour lire la commune au ' +
      'centre. Tout ce que la carte montre se lit aussi dans les chiffres et les listes.',
    trial: 'Carte et légende : un essai, pas la situation réelle',
    loading: 'Chargement de la carte… Jusque-là, des couleurs peuvent être celles d’avant.',
    away: 'Une partie de la carte n’a pas pu être chargée.',
    fault: 'Une partie de la carte n’a pas pu être chargée. Les chiffres n’en dépendent pas.',
    noBaseMap: 'Le fond de carte n’a pas pu être chargé.',
    old: (day: string) => `Carte ancienne, du ${day} : celle du jour choisi n’est pas venue.`,
    noWebGl: 'La carte ne peut pas s’afficher : ce navigateur n’a pas de WebGL. Les chiffres et les listes sont complets sans elle.',
    map: { title: 'Carte de la couverture', zoomIn: 'Zoomer', zoomOut: 'Dézoomer' },
  },
  en: {
    title: 'Map',
    help:
      'Arrows move the map, plus and minus zoom, Enter reads the commune in the ' +
      'middle. All that the map shows is also in the figures and the lists.',
    trial: 'Map and legend: a trial, not the real situation',
    loading: 'Loading the map… Until then colours may be those of before.',
    away: 'A part of the map could not be loaded.',
    fault: 'A part of the map could not be loaded. The figures do not depend on it.',
    noBaseMap: 'The base map could not be loaded.',
    old: (day: string) => `Old map, of ${day}: that of the chosen day did not come.`,
    noWebGl: 'The map cannot be shown: this browser has no WebGL. Figures and lists are complete without it.',
    map: { title: 'Map of the coverage', zoomIn: 'Zoom in', zoomOut: 'Zoom out' },
  },
});

/** What the map shows first where no commune has a polygon. */
const france: Box = [-5.2, 41.3, 9.6, 51.1];

const hovered = signal<Place | null>(null);
const baseMapMissing = signal(false);

/** The map with its legend, notes and cards. */
export function MapPane() {
  const text = words.value;
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => (container.current === null ? undefined : start(container.current)), []);
  const notes = mapNotes(shownKinds().flatMap((one) => states[one].value.value?.caveats ?? []));
  return (
    <section
      class={mapState.value === 'noWebGl' ? 'picture without-map' : 'picture'}
      id="picture"
      data-state={mapState.value}
      aria-labelledby="map-title"
    >
      <h2 id="map-title" class="only-read">
        {text.title}
      </h2>
      <p class="only-read" id="map-help">
        {text.help}
      </p>
      <div class="over">
        <div class="frame">
          <div id="map" ref={container} />
          <div id="crosshair" aria-hidden="true" />
          {lassoing.value ? <Lasso /> : null}
          <p
            id="map-state"
            class="map-state"
            role={mapState.value === 'loading' ? undefined : 'status'}
            hidden={mapState.value === 'drawn'}
          >
            {mapState.value === 'drawn' ? '' : mapState.value === 'fault' && away.value ? text.away : text[mapState.value]}
          </p>
          {shownTrial.value === null ? null : <p class="trial-tag">{bound(text.trial)}</p>}
          {view.value.card === '' ? <HoverCard place={hovered.value} /> : null}
        </div>
        {view.value.card === '' ? null : <ChosenCard />}
      </div>
      <ul id="map-notes" class="map-notes">
        {isOld() ? <li class="old">{text.old(dated(dayOf(kind.value === 'CLS' ? 'CLS' : 'CPTS')))}</li> : null}
        {baseMapMissing.value ? <li>{text.noBaseMap}</li> : null}
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <Legend />
    </section>
  );
}

// Communes around the chosen place are coloured too, so the notes are about everything that is loaded.
const shownKinds = (): readonly Kind[] => (kind.value === 'both' ? ['CPTS', 'CLS'] : [kind.value]);

// The colours are those of an earlier day while the answers of this one are missing.
const isOld = (): boolean => states.CPTS.value.state === 'fault' || states.CLS.value.state === 'fault';

function drawn(): Drawn {
  const own = kind.value === 'both' ? (['cpts', 'cls'] as const) : ([kind.value === 'CPTS' ? 'cpts' : 'cls'] as const);
  return {
    outlines: [...new Set([...own, ...view.value.outlines])],
    days: { CPTS: dayOf('CPTS'), CLS: dayOf('CLS') },
    chosen: placeDepartements.value,
    known: namedStates.value !== null,
    states: shownStates.value,
    rest: restState.value,
  };
}

// Loads MapLibre GL JS once the settings are there, and stops with the component. When loading fails, it is tried again in the next round.
function start(container: HTMLElement): () => void {
  let gone = false;
  let loading = false;
  let stop: (() => void) | null = null;
  const waiting = effect(() => {
    const known = settings.value.value;
    void round.value;
    if (known === null || loading || stop !== null) {
      return;
    }
    loading = true;
    load(container, home.value ?? known.region ?? france, known.baseMapStyle)
      .then(
        (end) => {
          stop = end;
          if (gone) {
            end();
          }
        },
        (fault: unknown) => {
          mapState.value = 'fault';
          console.warn('The map did not come:', fault);
        },
      )
      .finally(() => {
        loading = false;
      });
  });
  return () => {
    gone = true;
    waiting();
    stop?.();
  };
}

async function load(container: HTMLElement, region: Box, baseMapStyle: string | null): Promise<() => void> {
  const [{ CoverageMap }, { fetchBaseMap }] = await Promise.all([import('../../map/coverageMap'), import('../../map/baseMap')]);
  const base = baseMapStyle === null ? null : await fetchBaseMap(baseMapStyle);
  baseMapMissing.value = baseMapStyle !== null && base === null;
  let map: CoverageMap;
  try {
    map = new CoverageMap(container, drawn(), region, placeBox.peek(), words.value.map, base, {
      state: (now) => (mapState.value = now),
      hover: (place) => (hovered.value = place),
      choose,
      leave: () => go({ card: '' }),
      moved: (position) => go({ map: position }, 'replace'),
    });
  } catch (fault) {
    mapState.value = 'noWebGl';
    console.warn('No map:', fault);
    return () => undefined;
  }
  mapHandle.value = map;
  map.map.once('idle', fetchAll);
  // For tests, and for readers who look at the console.
  Object.assign(window, { maps: { map: map.map } });
  const ends = follow(map);
  return () => {
    for (const end of ends) {
      end();
    }
    mapHandle.value = null;
    map.map.remove();
  };
}

function choose(code: string): void {
  if (panel.peek() === 'scenario') {
    toggle([code]);
  } else {
    go({ card: `commune:${code}` });
  }
}

function follow(map: CoverageMap): (() => void)[] {
  let tiles = datasets.peek();
  let shown = focus.peek();
  const position = computed(() => view.value.map);
  let last = JSON.stringify(drawn());
  return [
    effect(() => {
      const next = drawn();
      if (JSON.stringify(next) !== last) {
        last = JSON.stringify(next);
        map.draw(next);
      }
    }),
    effect(() => map.communes.set(namedStates.value ?? new Map())),
    // The card under the pointer was of another day or kind.
    effect(() => {
      void [states.CPTS.value, states.CLS.value, kind.value];
      hovered.value = null;
    }),
    effect(() => map.name(words.value.map)),
    effect(() => map.communes.mark('selected', selection.value)),
    effect(() => map.communes.mark('changed', changedCommunes.value)),
    effect(() => map.communes.mark('chosen', view.value.card.startsWith('commune:') ? [view.value.card.slice('commune:'.length)] : [])),
    effect(() => {
      if (position.value === '') {
        map.moveTo(placeBox.value);
      } else {
        map.jumpTo(position.value);
      }
    }),
    effect(() => {
      if (focus.value !== null && focus.value !== shown) {
        shown = focus.value;
        map.moveTo(shown, true);
      }
    }),
    effect(() => {
      if (datasets.value !== tiles) {
        tiles = datasets.value;
        map.reload();
      }
    }),
  ];
}

import type { Caveat, Coverage, Overview } from './answers';
import { byId, element } from './element';
import * as figures from './figures';
import { legend } from './legend';
import { boxOf } from './map/box';
import type { CoverageMap } from './map/coverageMap';
import * as service from './service';
import { isDate, readView, today, type View, writeView } from './view';
import { kindNames, mapNotes, percent } from './words';

const page = {
  form: byId('choices', HTMLFormElement),
  kindName: byId('kind-name', HTMLElement),
  date: byId('date', HTMLInputElement),
  dateFault: byId('date-fault', HTMLElement),
  departement: byId('departement', HTMLSelectElement),
  figures: byId('figures', HTMLElement),
  figuresBody: byId('figures-body', HTMLElement),
  details: byId('details', HTMLElement),
  status: byId('status', HTMLElement),
  legend: byId('legend', HTMLElement),
  epci: byId('show-epci', HTMLInputElement),
  provenance: byId('provenance', HTMLElement),
  mapNotes: byId('map-notes', HTMLElement),
  picture: byId('picture', HTMLElement),
  mapState: byId('map-state', HTMLElement),
};

let view = readView(location.hash);
let map: CoverageMap | null = null;
let asking = new AbortController();
let pictured = '';
let noted: readonly Caveat[] = [];

page.form.addEventListener('submit', (event) => event.preventDefault());
page.form.addEventListener('change', (event) => choose(event.target));
byId('today', HTMLButtonElement).addEventListener('click', () => go({ ...view, date: today() }));
page.epci.addEventListener('change', () => map?.show(view, page.epci.checked));
addEventListener('hashchange', () => {
  view = readView(location.hash);
  void show();
});
void show();
void startMap();

function choose(changed: EventTarget | null): void {
  const kind = new FormData(page.form).get('kind') === 'CLS' ? 'CLS' : 'CPTS';
  if (changed === page.date && !isDate(page.date.value)) {
    page.dateFault.textContent = 'Cette date n’existe pas. Les chiffres restent ceux de la dernière date valable.';
    page.dateFault.hidden = false;
    return;
  }
  go({ kind, date: isDate(page.date.value) ? page.date.value : view.date, departement: page.departement.value });
}

// The address is what the page follows: shared links, the back button and the form all come by here.
function go(next: View): void {
  if (writeView(next) === location.hash) {
    view = next;
    void show();
  } else {
    location.hash = writeView(next);
  }
}

async function show(): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  fillForm();
  page.legend.replaceChildren(...legend(view.kind));
  page.figures.setAttribute('aria-busy', 'true');
  map?.show(view, page.epci.checked);
  try {
    const [all, one, names] = await Promise.all([
      service.overview(view, signal),
      view.departement === '' ? null : service.coverage(view, view.departement, signal),
      service.territories(view, signal),
    ]);
    showAnswers(all, one, figures.nameFinder(names));
    await picture(signal);
  } catch (fault) {
    if (!signal.aborted) {
      showFault(fault);
    }
  } finally {
    if (!signal.aborted) {
      page.figures.setAttribute('aria-busy', 'false');
    }
  }
}

function fillForm(): void {
  for (const radio of page.form.querySelectorAll<HTMLInputElement>('input[name=kind]')) {
    radio.checked = radio.value === view.kind;
  }
  page.kindName.textContent = kindNames[view.kind];
  page.date.value = view.date;
  page.dateFault.hidden = true;
  chooseOption(view.departement);
}

function showAnswers(all: Overview, one: Coverage | null, nameOf: figures.NameOf): void {
  fillDepartements(all);
  page.figuresBody.replaceChildren(
    ...(one === null ? figures.overviewFigures(all, view.date, nameOf, (departement) => go({ ...view, departement })) : figures.departementFigures(one, view.date, nameOf)),
  );
  page.details.hidden = one === null;
  page.details.replaceChildren(...(one === null ? [] : figures.territories(one)));
  page.provenance.replaceChildren(...figures.provenance(all.provenance, service.figuresAddress(view)));
  showMapNotes((one ?? all).caveats);
  const shown = one ?? all.total;
  page.status.textContent = `${one?.departement.nom ?? 'Tous les départements'} : ${percent(shown.communes.percent)} des communes, ${percent(shown.population.percent)} de la population.`;
}

function showMapNotes(caveats: readonly Caveat[]): void {
  const notes = mapNotes(caveats, view.kind);
  noted = caveats;
  page.mapNotes.hidden = notes.length === 0;
  page.mapNotes.replaceChildren(...notes.map((note) => element('li', {}, note)));
}

function fillDepartements(all: Overview): void {
  const options = all.departements.map(({ code, nom }) => element('option', { value: code }, `${nom} (${code})`));
  page.departement.replaceChildren(element('option', { value: '' }, 'Tous les départements'), ...options);
  chooseOption(view.departement);
}

// A département that a shared link names is shown even where the list is not there, or does not have it.
function chooseOption(code: string): void {
  if (![...page.departement.options].some((option) => option.value === code)) {
    page.departement.append(element('option', { value: code }, code));
  }
  page.departement.value = code;
}

// Old figures beside a new date would be wrong ones: they go. That the map is schematic stays true.
function showFault(fault: unknown): void {
  const again = element('button', { type: 'button' }, 'Réessayer');
  again.addEventListener('click', () => void show());
  const message = fault instanceof service.ServiceFault ? fault.message : 'La réponse du service n’a pas pu être lue.';
  page.figuresBody.replaceChildren(element('div', { class: 'fault', role: 'alert' }, element('p', {}, message), again));
  page.details.hidden = true;
  showMapNotes(noted.filter((caveat) => caveat.code === 'schematic-geometry'));
  page.status.textContent = '';
  if (!(fault instanceof service.ServiceFault)) {
    throw fault;
  }
}

async function startMap(): Promise<void> {
  const { CoverageMap } = await import('./map/coverageMap');
  try {
    map = new CoverageMap(view, { map: byId('map', HTMLElement), card: byId('card', HTMLElement), state: showMapState });
  } catch (fault) {
    page.picture.classList.add('without-map');
    page.mapState.textContent = 'La carte ne peut pas s’afficher : ce navigateur n’a pas de WebGL. Les chiffres et les listes sont complets sans elle.';
    console.warn('No map:', fault);
    return;
  }
  // Tests and curious readers may ask the map what it draws.
  Object.assign(window, { maps: { map: map.map } });
  await picture(asking.signal);
}

// Moves the map to the chosen département, once a choice.
async function picture(signal: AbortSignal): Promise<void> {
  if (map === null || pictured === view.departement) {
    return;
  }
  pictured = view.departement;
  if (view.departement === '') {
    map.moveTo(null);
    return;
  }
  try {
    map.moveTo(boxOf(await service.outline(view.departement, signal)));
  } catch (fault) {
    pictured = '';
    if (!(fault instanceof service.ServiceFault)) {
      throw fault;
    }
    showMapState('fault');
  }
}

function showMapState(state: 'loading' | 'drawn' | 'fault'): void {
  page.picture.dataset['state'] = state;
  page.mapState.hidden = state === 'drawn';
  page.mapState.textContent = state === 'fault' ? 'Une partie de la carte n’a pas pu être chargée. Les chiffres n’en dépendent pas.' : 'Chargement de la carte…';
}

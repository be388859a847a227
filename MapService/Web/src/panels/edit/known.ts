import { computed, effect, signal, untracked } from '@preact/signals';
import type { CommuneList, CommuneRow, Source } from '../../service/answers';
import { address, getJson, ServiceFault } from '../../service/http';
import { departementOf } from '../../state/communeStates';
import { coverage, overview, settings } from '../../state/data';
import { finder, fold } from '../../words/fold';
import { editing } from './editing';
import { recordOf } from './form';

const read = signal<ReadonlyMap<string, CommuneRow>>(new Map());
const asked = new Set<string>();
/** Départements whose communes are being loaded. */
const awaited = signal<ReadonlySet<string>>(new Set());

/** True while names that a reader may type are being loaded. */
export const namesAwaited = computed(() => settings.value.value === null || awaited.value.size > 0);

/** The communes of the départements that the territory is in, by code. Others can be named by their code. */
export const knownCommunes = computed(() => read.value);

const wanted = computed(() => {
  const form = editing.value?.form;
  const there = new Set(settings.value.value?.regions.flatMap((region) => region.departements.map(({ code }) => code)));
  const codes = form === undefined ? [] : [...recordOf(form).departements, ...form.terms.flatMap(({ codes: of }) => of.map(departementOf))];
  return [...new Set(codes)].filter((code) => there.has(code)).join(',');
});

effect(() => {
  for (const departement of wanted.value.split(',').filter((code) => code !== '' && !asked.has(code))) {
    asked.add(departement);
    untracked(() => void fetchOne(departement));
  }
});

async function fetchOne(departement: string): Promise<void> {
  awaited.value = new Set([...awaited.peek(), departement]);
  try {
    const { communes } = await getJson<CommuneList>(address('communes', { departement }));
    read.value = new Map([...read.value, ...communes.map((row): [string, CommuneRow] => [row.code, row])]);
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) {
      throw fault;
    }
    // Without names, communes can still be given by code. The next change asks again.
    asked.delete(departement);
  } finally {
    awaited.value = new Set([...awaited.peek()].filter((other) => other !== departement));
  }
}

/** Communes whose name or code begins with what was typed. Where a code or name is exactly that, only it. */
export function find(typed: string, among: readonly string[]): CommuneRow[] {
  const folded = fold(typed);
  const fits = finder(typed);
  const rows = among.map((code) => read.value.get(code)).filter((row) => row !== undefined);
  const exact = rows.filter((row) => row.code === typed.trim().toUpperCase() || fold(row.nom) === folded);
  return exact.length > 0 || folded === '' ? exact : rows.filter((row) => fits(`${fold(row.nom)} ${row.code.toLowerCase()}`));
}

/** The sources of the dataset. */
export const knownSources = computed<readonly Source[]>(() => (overview.value.value ?? coverage.value.value)?.provenance.sources ?? []);

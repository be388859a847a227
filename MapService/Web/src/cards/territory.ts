import { computed } from '@preact/signals';
import { boxOf } from '../map/box';
import type { Territory, TerritoryAudit } from '../service/answers';
import { address, getJson, ServiceFault } from '../service/http';
import { loaded } from '../state/answers/loaded';
import { resource } from '../state/answers/resource';
import { show } from '../state/focus';
import { addOutline } from '../state/outlines';
import { date, view } from '../state/view';
import { retry } from '../state/watch';

const id = computed(() => (view.value.card.startsWith('territory:') ? view.value.card.slice('territory:'.length) : null));

/** The chosen territory on the chosen day. */
export const territory = resource<Territory>(() => (id.value === null ? null : address(`territories/${id.value}`, { date: date.value })));

/** What sources declare against what is computed, on the day of the sources. */
export const audit = loaded(
  () => (id.value === null ? null : address(`territories/${id.value}/audit`)),
  async (from, abort) => (await getJson<{ audit: TerritoryAudit }>(from, abort)).audit,
);

/** Shows a territory on the map, and the outlines of its kind where they are not drawn yet. */
export async function showTerritory(of: { id: string; kind: 'CPTS' | 'CLS' }): Promise<void> {
  addOutline(of.kind);
  try {
    const outline = await getJson<GeoJSON.Feature>(address(`territories/${of.id}`, { f: 'geojson', date: date.value }));
    show(boxOf({ type: 'FeatureCollection', features: [outline] }), `territory:${of.id}`);
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) {
      throw fault;
    }
    // The service does not answer, or refuses. Asking for everything again shows that on the page.
    retry();
  }
}

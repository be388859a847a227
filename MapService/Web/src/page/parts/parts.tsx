import { Figures } from '../../panels/figures/Figures';
import type { Panel } from '../../state/address';
import { round } from '../../state/answers/resource';
import { late } from './late';

// Parts that are not seen at first are fetched when they are opened, or when the map is drawn and the page is idle.
const parts = {
  gaps: late(() => import('../../panels/gaps/Gaps').then((found) => found.Gaps), round),
  scenario: late(() => import('../../panels/scenario/Scenario').then((found) => found.Scenario), round),
  files: late(() => import('../../panels/files/Files').then((found) => found.Files), round),
  edit: late(() => import('../../panels/edit/Edit').then((found) => found.Edit), round),
  report: late(() => import('../../report/Report').then((found) => found.Report), round),
  card: late(() => import('../../cards/ChosenCard').then((found) => found.ChosenCard), round),
};

/** What stands beside the map. */
export function PanelContent({ of }: { of: Panel }) {
  const Content = of === 'figures' ? Figures : parts[of].Part;
  return <Content />;
}

/** The report that is printed. */
export const Report = parts.report.Part;

/** The card of what was chosen. */
export const ChosenCard = parts.card.Part;

/** Fetches every part, so that all of them are there when the service is away. */
export function fetchAll(): void {
  for (const part of Object.values(parts)) {
    void part.fetch();
  }
}

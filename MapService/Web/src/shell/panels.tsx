import type { ComponentType } from 'preact';
import { lazy, Suspense } from 'preact/compat';
import type { Panel } from '../state/address';
import { Figures } from '../panels/figures/Figures';
import { texts } from '../words/texts';

const words = texts({ fr: { wait: 'Chargement…' }, en: { wait: 'Loading…' } });

// What is not seen at once is fetched when it is asked for.
const Gaps = lazy(() => import('../panels/gaps/Gaps').then((found) => found.Gaps));
const Scenario = lazy(() => import('../panels/scenario/Scenario').then((found) => found.Scenario));
const Files = lazy(() => import('../panels/files/Files').then((found) => found.Files));
const Edit = lazy(() => import('../panels/edit/Edit').then((found) => found.Edit));
const LazyReport = lazy(() => import('../panels/report/Report').then((found) => found.Report));

const byPanel: Record<Panel, ComponentType> = { figures: Figures, gaps: Gaps, scenario: Scenario, files: Files, edit: Edit };

/** What stands beside the map. */
export function PanelContent({ of }: { of: Panel }) {
  const Content = byPanel[of];
  return (
    <Suspense fallback={<p class="wait">{words.value.wait}</p>}>
      <Content />
    </Suspense>
  );
}

/** The report that is printed. */
export function Report() {
  return (
    <Suspense fallback={<p class="wait">{words.value.wait}</p>}>
      <LazyReport />
    </Suspense>
  );
}

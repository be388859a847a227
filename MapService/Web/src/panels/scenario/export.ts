import { isAwaited, isEpciAwaited, knownEpcis, knownRows } from '../../state/scenario/communes';
import { outcome, steps } from '../../state/scenario/scenario';
import type { Step } from '../../state/scenario/steps';
import { csvOf } from '../../words/csvOf';
import { territoryName } from '../../words/trial';

const columns = ['code', 'nom', 'population', 'codeEpci', 'epci', 'action', 'territory', 'nomTerritory'];

/** True once everything that the list has about the communes of the steps is loaded. */
export const isListReady = (all: readonly Step[]): boolean =>
  !isEpciAwaited.value && !all.some((step) => (step.communes ?? []).some(isAwaited));

/** The communes of the steps, one row for each. A territory that is merged or dissolved has a row without a commune. */
export function listOf(all: readonly Step[]): string {
  return csvOf(columns, all.flatMap(linesOf));
}

function linesOf(step: Step): (string | number | null)[][] {
  const nom = step.nom ?? territoryName(step.territory);
  if (step.action === 'merge' || step.action === 'dissolve') {
    return (step.territories ?? [step.territory]).map((id) => ['', territoryName(id), null, '', '', step.action, step.territory, nom]);
  }
  const members = (step.epcis ?? []).flatMap((epci) =>
    [...knownRows.value.values()].filter(({ codeEpci }) => codeEpci === epci).map(({ code }) => code),
  );
  return [...(step.communes ?? []), ...members].map((code) => {
    const row = knownRows.value.get(code);
    const epci = row?.codeEpci ?? null;
    return [
      code,
      row?.nom ?? '',
      row?.population ?? null,
      epci ?? '',
      epci === null ? '' : (knownEpcis.value.get(epci) ?? ''),
      step.action,
      step.territory,
      nom,
    ];
  });
}

/** The scenario as the service's POST takes it. */
export const bodyOf = (): string =>
  JSON.stringify({ kind: outcome.value.value?.kind, date: outcome.value.value?.date, changes: steps.value }, null, 2);

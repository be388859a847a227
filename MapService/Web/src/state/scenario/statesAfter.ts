import type { Kind, ScenarioAnswer } from '../../service/answers';
import { departementOf, type State } from '../communeStates';
import { states } from '../data';

/**
 * The states of the communes that a scenario changes. An uncovered one may still be in a territory of unknown composition, or of the other
 * kind.
 */
export function statesAfter(scenario: ScenarioAnswer): Map<string, State> {
  const after = new Map<string, State>();
  const other: Kind = scenario.kind === 'CPTS' ? 'CLS' : 'CPTS';
  const others = states[other].value.value;
  const inOther = new Set([...(others?.covered ?? []), ...(others?.overlap ?? [])]);
  const unsure = new Set(
    scenario.departements
      .filter(({ after: side }) => side.caveats.some(({ code }) => code === 'unknown-composition'))
      .map(({ departement }) => departement.code),
  );
  for (const { code } of [...scenario.closedGaps, ...scenario.closedOverlaps]) {
    after.set(code, 'covered');
  }
  for (const { code } of scenario.newGaps) {
    after.set(code, unsure.has(departementOf(code)) ? 'possible' : inOther.has(code) ? 'other' : 'uncovered');
  }
  for (const { code } of scenario.newOverlaps) {
    after.set(code, 'overlap');
  }
  return after;
}

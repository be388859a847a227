import type { Valid } from '../service/answers';
import { states } from './data';

/** True when an answer is there and holds on a day. */
export const holdsOn = (answer: Valid | null, day: string): boolean =>
  answer !== null && (answer.validFrom === null || answer.validFrom <= day) && (answer.validUntil === null || day <= answer.validUntil);

/** True when the states of communes are there and hold on a day. */
export const statesHoldOn = (day: string): boolean => holdsOn(states.CPTS.value.value, day) && holdsOn(states.CLS.value.value, day);

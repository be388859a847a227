import type { Valid } from '../service/answers';
import { states } from './data';

/** True where an answer is there and is that of a day. */
export const holdsOn = (answer: Valid | null, day: string): boolean =>
  answer !== null && (answer.validFrom === null || answer.validFrom <= day) && (answer.validUntil === null || day <= answer.validUntil);

/** True where the states of communes that are there are those of a day. */
export const statesHoldOn = (day: string): boolean => holdsOn(states.CPTS.value.value, day) && holdsOn(states.CLS.value.value, day);

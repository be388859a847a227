import { isTrying } from '../state/scenario/scenario';
import { texts } from '../words/texts';

const words = texts({
  fr: { real: 'Situation réelle, sans l’essai en cours.' },
  en: { real: 'Real situation, without the present trial.' },
});

/** While there is a trial: says that the figures beside it are of the real situation. */
export function RealOnly() {
  return isTrying.value ? <p class="hint real-only">{words.value.real}</p> : null;
}

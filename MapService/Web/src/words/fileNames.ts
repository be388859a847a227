import { placeName } from '../state/data';
import { shownTrial } from '../state/scenario/shownTrial';
import { date, kind, place } from '../state/view';
import { texts } from './texts';

const words = texts({ fr: { everywhere: 'Tout ce qui est chargé' }, en: { everywhere: 'Everything that is loaded' } });

/** The chosen place in words. */
export const placeWords = (): string => placeName.value || words.value.everywhere;

/** The name of a file that the page makes, "maps-CPTS-89-2024-03-12.png". */
export const fileName = (ending: string, of: string = kind.value === 'both' ? 'CPTS-CLS' : kind.value): string =>
  `maps-${[of, place.value, date.value].filter(Boolean).join('-')}.${ending}`;

/** The name of a file with the trial that the map shows, "maps-essai-CPTS-89-2024-03-12.png". */
export const trialName = (name: string): string => (shownTrial.peek() === null ? name : name.replace(/^maps-/, 'maps-essai-'));

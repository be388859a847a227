import { keptInAddress, mostKept, selection } from '../state/selection';
import { count } from '../words/format';
import { texts } from '../words/texts';

const words = texts({
  fr: {
    tooMany: (chosen: string, most: string) =>
      `Le lien de la page ne garde pas ces ${chosen}\u00a0communes choisies : il en ` +
      `garde ${most} au plus. Un essai qui en fait quelque chose est gardé.`,
    lost: (most: string) => `Plus de ${most}\u00a0communes étaient choisies quand ce lien a été fait : il ne les garde pas.`,
  },
  en: {
    tooMany: (chosen: string, most: string) =>
      `The link of the page does not keep these ${chosen} chosen communes: it ` +
      `keeps ${most} at most. A trial that does something with them is kept.`,
    lost: (most: string) => `More than ${most} communes were chosen when this link was made: it does not keep them.`,
  },
});

/** Says that the address does not hold the chosen communes; empty where it does. */
export function NotKept() {
  const text = words.value;
  const how = keptInAddress.value;
  return how === 'kept' ? null : (
    <p class="warning" data-kept={how}>
      {how === 'lost' ? text.lost(count(mostKept)) : text.tooMany(count(selection.value.size), count(mostKept))}
    </p>
  );
}

import { texts } from '../../words/texts';

const words = texts({ fr: { title: 'Non couvert' }, en: { title: 'Non couvert' } });

export function Gaps() {
  return <h2>{words.value.title}</h2>;
}

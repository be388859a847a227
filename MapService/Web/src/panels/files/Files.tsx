import { texts } from '../../words/texts';

const words = texts({ fr: { title: 'Emporter' }, en: { title: 'Emporter' } });

export function Files() {
  return <h2>{words.value.title}</h2>;
}

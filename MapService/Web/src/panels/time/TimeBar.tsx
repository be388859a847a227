import { texts } from '../../words/texts';

const words = texts({ fr: { title: 'Temps' }, en: { title: 'Temps' } });

export function TimeBar() {
  return <h2>{words.value.title}</h2>;
}

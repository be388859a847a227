import { texts } from '../../words/texts';

const words = texts({ fr: { title: 'Essayer' }, en: { title: 'Essayer' } });

export function Scenario() {
  return <h2>{words.value.title}</h2>;
}

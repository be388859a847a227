import { texts } from '../../words/texts';

const words = texts({ fr: { title: 'Rapport' }, en: { title: 'Rapport' } });

export function Report() {
  return <h2>{words.value.title}</h2>;
}

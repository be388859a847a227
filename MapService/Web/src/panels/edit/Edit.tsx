import { texts } from '../../words/texts';

const words = texts({ fr: { title: 'Modifier' }, en: { title: 'Modifier' } });

export function Edit() {
  return <h2>{words.value.title}</h2>;
}

import { texts } from '../../words/texts';

const words = texts({ fr: { title: 'Chercher' }, en: { title: 'Chercher' } });

export function Search() {
  return <h2>{words.value.title}</h2>;
}

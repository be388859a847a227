import type { Note } from '../service/answers';
import { nameOf } from '../state/data';
import { language } from '../state/view';
import { bound } from './texts';

/** A note on a scenario or an edit, as a sentence. In English, and for codes that the page does not know, it is the service's own. */
export function note({ code, value, message }: Note): string {
  if (language.value === 'en') {
    return message;
  }
  const given = value ?? '';
  const nom = value === null ? '' : nameOf(value);
  const french: Record<string, string> = {
    'link-too-long': 'L’essai est trop long pour tenir dans une adresse : il n’y a pas de lien. Téléchargez-le.',
    'partly-moved': `Une partie des communes de l’EPCI ${nom} y était déjà, ou n’y était pas : les autres ont été déplacées.`,
    'imprecise-date': `On ne sait pas si ${nom} est en vigueur ce jour-là : ses communes ne sont pas comptées.`,
    'unknown-composition': `La composition de ${nom} n’est pas connue : seules les communes de l’essai en sont comptées.`,
    'departement-not-declared': `La composition a des communes du département ${given}, que le territoire ne déclare pas.`,
    'departement-outside-dataset': `Les données n’ont pas de commune du département ${given} : ce que le territoire y a n’est pas compté.`,
    'empty-composition': 'Les exceptions ne laissent aucune commune : le territoire ne couvre rien.',
    'commune-twice': `La commune ${given} est plus d’une fois dans la composition ; elle compte une fois.`,
    'more-days': 'La modification change la couverture d’autres jours encore, qui ne sont pas montrés ici.',
  };
  return bound(french[code] ?? message);
}

import type { Basis } from '../service/answers';
import { texts } from './texts';

/** Names of kinds and bases, for every part of the page. */
export const kinds = texts({
  fr: {
    names: {
      CPTS: 'Communautés professionnelles territoriales de santé',
      CLS: 'Contrats locaux de santé',
      both: 'Ce que CPTS et CLS couvrent, ensemble ou seuls',
    },
    short: { CPTS: 'CPTS', CLS: 'CLS', both: 'Les deux' },
    basis: {
      stated: 'composition déclarée par une source',
      inferred: 'composition déduite, confirmée par aucune source',
      unknown: 'composition inconnue : non comptée, non dessinée',
    } satisfies Record<Basis, string>,
  },
  en: {
    names: {
      CPTS: 'Local health professional communities (CPTS)',
      CLS: 'Local health contracts (CLS)',
      both: 'What CPTS and CLS cover, together or alone',
    },
    short: { CPTS: 'CPTS', CLS: 'CLS', both: 'Both' },
    basis: {
      stated: 'composition stated by a source',
      inferred: 'composition inferred, confirmed by no source',
      unknown: 'composition unknown: not counted, not drawn',
    },
  },
});

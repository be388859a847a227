import type { Overview } from '../../service/answers';
import { address } from '../../service/http';
import { placeQuery } from '../../state/place';
import { resource } from '../../state/resource';
import { date, kind } from '../../state/view';

/** The figures of every département by CLS, where both kinds are shown: those by CPTS are in state/data. */
export const otherOverview = resource<Overview>(() => (kind.value === 'both' ? address('departements', { kind: 'CLS', date: date.value, region: placeQuery.value.region }) : null));

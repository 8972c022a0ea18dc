import { objectText } from '../../model/read/manifest';
import { spotText } from '../../report/answer-text';
import { printable } from '../../report/escape';
import type { Hop } from '../../ways/chain/hop';
import type { HopPlace } from '../../ways/chain/place';
import { stateOf } from './map-state';
import type { MapNote, MapPlace } from './map-graph';

const MOST_PLACES = 5;

/** What a hop says, in texts that any form can show. */
export function noteOf({ verdict, what, why, fix, ask, places }: Hop): MapNote {
  return {
    state: stateOf(verdict),
    what: printable(what),
    ...shown({ why, fix, ask }),
    places: places.slice(0, MOST_PLACES).map(placeOf),
  };
}

function shown(texts: Pick<MapNote, 'why' | 'fix' | 'ask'>): Pick<MapNote, 'why' | 'fix' | 'ask'> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[key, printable(text)]] : [],
    ),
  );
}

function placeOf(place: HopPlace): MapPlace {
  return {
    origin: printable(spotText(place)),
    object: printable(objectText(place.manifest)),
    field: printable(place.field),
  };
}

import type { Check } from '../../props/check';
import { made } from '../../props/shape';
import { selectorManifests } from '../common/label-selector';
import type { BgpOptions, Layer2Options } from './advertisement-options';
import { ADVERTISEMENT_OPTIONS } from './advertisement-options';

export type AdvertisementData =
  | { readonly kind: 'L2Advertisement'; readonly options: Layer2Options }
  | { readonly kind: 'BGPAdvertisement'; readonly options: BgpOptions };

/**
 * How MetalLB announces the addresses of a pool. Each creates a separate object, for only this
 * pool. The pool reports its faults.
 *
 * @see https://metallb.io/configuration/
 */
export class Advertisement {
  /** In layer 2 mode: one node answers ARP and NDP requests for an address. */
  public static layer2(options: Layer2Options = {}): Advertisement {
    return new Advertisement({ kind: 'L2Advertisement', options });
  }

  /** Via BGP: the nodes advertise the address to routers. */
  public static bgp(options: BgpOptions = {}): Advertisement {
    return new Advertisement({ kind: 'BGPAdvertisement', options });
  }

  /** @internal */
  public readonly _data: AdvertisementData;

  private constructor(data: AdvertisementData) {
    this._data = data;
  }
}

/** A check for an advertisement as a whole. */
export const ADVERTISEMENT: Check = {
  run: (value, place) => {
    made(
      (one) => one instanceof Advertisement,
      'an Advertisement',
      'Advertisement.layer2() or Advertisement.bgp({ ... })',
    ).run(value, place);
    if (!(value instanceof Advertisement)) return;
    ADVERTISEMENT_OPTIONS[value._data.kind].run(value._data.options, place);
  },
};

/** The content of an advertisement of a pool. */
export function advertisementSpec(
  { kind, options }: AdvertisementData,
  pool: string,
): Readonly<Record<string, unknown>> {
  const common = {
    ipAddressPools: [pool],
    nodeSelectors: selectorManifests(options.nodeSelectors),
    serviceSelectors: selectorManifests(options.serviceSelectors),
  };
  if (kind === 'L2Advertisement') {
    return { ...common, interfaces: options.interfaces && [...options.interfaces] };
  }
  return {
    ...common,
    peers: options.peers?.map(({ peerName }) => peerName),
    communities: options.communities?.length ? [...options.communities] : undefined,
    localPref: options.localPreference,
    aggregationLength: options.aggregationLength,
    aggregationLengthV6: options.aggregationLengthV6,
  };
}

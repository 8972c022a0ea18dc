import { at, textOf } from '../read/fields';
import type { Manifest } from '../read/manifest';
import { derived } from './derived';
import { programsOf } from './programs';

/** Controllers of Gateways by their images, of which the tags are the releases. */
const IMAGES: Readonly<Record<string, RegExp>> = {
  Contour: /(^|\/)projectcontour\/contour$/,
  'Envoy Gateway': /(^|\/)envoyproxy\/gateway$/,
  Istio: /(^|\/)istio(-release)?\/pilot$/,
  'NGINX Gateway Fabric': /(^|\/)nginx-gateway-fabric$/,
  Traefik: /(^|\/)traefik$/,
};

/** A release behind an image, perhaps of a variant: `:v3.7.1-alpine`; none that came before one. */
const TAG = /:v?(\d{1,4}\.\d{1,4})(?:\.\d{1,4})?(?:-(?:alpine|distroless))?(?:@\S+)?$/;

/** A release that images show, and where. */
export interface SeenRelease {
  /** Its first two numbers. */
  readonly release: string;
  readonly images: readonly { readonly manifest: Manifest; readonly field: string }[];
}

/**
 * Implementation -> the release that its images show: where they show several, or one shows none,
 * nothing is known.
 */
export const gatewayReleases = derived((network): ReadonlyMap<string, SeenRelease> => {
  const seen = Object.entries(IMAGES).flatMap(([name, image]) => {
    const found = programsOf(network, image).map(({ workload, container }) => ({
      release: TAG.exec(textOf(at(container.fields, 'image')) ?? '')?.[1],
      place: { manifest: workload.manifest, field: `${container.field}.image` },
    }));
    const [release, ...others] = new Set(found.map((one) => one.release));
    if (release === undefined || others.length > 0) return [];
    return [[name, { release, images: found.map(({ place }) => place) }] as const];
  });
  return new Map(seen);
});

import type { Manifest } from '../../model/read/manifest';

/** A proxy that takes requests by hosts and paths, or connections by ports. */
export interface RouteEntry {
  readonly kind: 'ingress' | 'gateway' | 'other';
  /** `ingress-nginx of class nginx`, `Gateway infra/public`. */
  readonly label: string;
  /** The Gateway, or the IngressClass. */
  readonly manifest?: Manifest;
  readonly className?: string;
  /** `ingress-nginx`; of a Gateway, `spec.controllerName` of its class. */
  readonly controller?: string;
}

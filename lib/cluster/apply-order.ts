import type { IConstruct } from 'constructs';
import type { Fault } from '../facts/values/fault';

/**
 * How the objects of a cluster declare their order: namespaces and definitions, then the objects in
 * the namespace of MetalLB, then the MetalLB objects, then all others. The MetalLB webhook refuses
 * its objects until MetalLB runs.
 *
 * @see https://metallb.io/configuration/
 */
export enum ApplyOrder {
  /**
   * By the annotation `argocd.argoproj.io/sync-wave`: -3, -2, -1, and none for all others. An
   * existing annotation of an object does not change.
   */
  SYNC_WAVES = 'sync-waves',
  /**
   * By folders in the folder of the cluster: `1-definitions`, `2-metallb`, `3-addresses`, `4-apps`.
   * With `FluxKustomizations` Flux waits between them; `kubectl apply -R` applies them in this
   * order.
   */
  FOLDERS = 'folders',
}

const KEEPS_ORDER = Symbol.for('cdk8s-reach.ApplyOrder');

/** Says that what a root writes keeps the order that its clusters ask for. */
export function keepsApplyOrder(root: IConstruct): void {
  Object.defineProperty(root, KEEPS_ORDER, { value: true });
}

/** A stock App writes objects as they are. */
export function applyOrderFault(root: IConstruct): Fault | undefined {
  if (KEEPS_ORDER in root) return undefined;
  return {
    what: 'needs a Fleet',
    why: 'a stock cdk8s App would write the objects without it',
    fix: 'write new Fleet() instead of new App(), or remove it',
  };
}

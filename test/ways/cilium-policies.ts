import type { CiliumCase } from '../support/policies/small-cluster';
import { CILIUM_LAYER_3_CASES } from './cilium-layer-3';
import { CILIUM_LAYER_4_CASES } from './cilium-layer-4';
import { CILIUM_MODE_CASES } from './cilium-modes';

/** What CiliumNetworkPolicies and CiliumClusterwideNetworkPolicies say of connections of the small cluster. */
export const CILIUM_CASES: readonly CiliumCase[] = [
  ...CILIUM_MODE_CASES,
  ...CILIUM_LAYER_3_CASES,
  ...CILIUM_LAYER_4_CASES,
];

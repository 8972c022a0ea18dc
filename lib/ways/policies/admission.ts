import type { Network } from '../../model/queries/network';
import type { Sender } from '../ask/lead';
import type { PodPort } from '../ask/pod-port';
import type { Hop } from '../chain/hop';

/** What policies say of a connection to a port of pods: nothing where none is for either side. */
export const admissionHops = (_: Network, __: PodPort, ___: Sender): readonly Hop[] => [];

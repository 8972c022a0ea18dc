import type { Cluster } from '../../cluster/cluster';
import type { Exposure } from './exposure';
import type { AppFacts, ServiceExposure } from './service-plan';

/** The app that exposures are of. */
export interface AppContext {
  readonly app: AppFacts;
  /** The exposure that shapes the app's own Service. */
  readonly main: ServiceExposure;
  readonly cluster: Cluster;
}

/** An exposure, and the exposures of the app that come before it. */
export interface ExposureInApp extends AppContext {
  readonly exposure: Exposure;
  readonly before: readonly Exposure[];
}

import { templateKeys } from '../objects/workload';
import { keyed } from '../read/field-path';
import { at, textOf, within } from '../read/fields';
import type { Manifest } from '../read/manifest';
import type { Workload } from '../objects/workload';
import { annotatedServices } from './annotated';
import type { Network } from './network';

/** Annotations that ask Prometheus to scrape a Service, or the pods of a workload. */
export interface ScrapeRequest {
  readonly manifest: Manifest;
  /** Nothing for a Service. */
  readonly workload?: Workload;
  /** Where the port is written. */
  readonly field: string;
  readonly port: string;
}

const SCRAPE = 'prometheus.io/scrape';
const PORT = 'prometheus.io/port';

export function scrapeRequests(network: Network): ScrapeRequest[] {
  const ofPods = network.workloads.flatMap((workload) => {
    const { manifest } = workload;
    const keys = [...templateKeys(manifest), 'metadata', 'annotations'];
    const annotations = within(manifest.object, ...keys);
    if (annotations === undefined) return [];
    return requestsOf(manifest, annotations, keys.join('.')).map((one) => ({ ...one, workload }));
  });
  const ofServices = annotatedServices(network).flatMap(({ manifest }) =>
    requestsOf(manifest, manifest.annotations, 'metadata.annotations'),
  );
  return [...ofPods, ...ofServices];
}

function requestsOf(manifest: Manifest, annotations: unknown, field: string): ScrapeRequest[] {
  const port = textOf(at(annotations, PORT));
  if (port === undefined || at(annotations, SCRAPE) !== 'true') return [];
  return [{ manifest, field: keyed(field, PORT), port }];
}

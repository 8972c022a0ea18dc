import { keyed } from '../read/field-path';
import type { Texts } from '../read/fields';
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
  const asking = network.workloads.filter(({ podAnnotations }) => PORT in podAnnotations);
  const ofPods = asking.flatMap((workload) =>
    requestsOf(workload.manifest, workload.podAnnotations, annotationsField(workload)).map(
      (one) => ({ ...one, workload }),
    ),
  );
  const ofServices = annotatedServices(network).flatMap(({ manifest }) =>
    requestsOf(manifest, manifest.annotations, 'metadata.annotations'),
  );
  return [...ofPods, ...ofServices];
}

/** Where the annotations of the pods stand. */
function annotationsField({ podField }: Workload): string {
  return podField.replace(/spec$/, 'metadata.annotations');
}

function requestsOf(manifest: Manifest, annotations: Texts, field: string): ScrapeRequest[] {
  const port = annotations[PORT];
  if (port === undefined || annotations[SCRAPE] !== 'true') return [];
  return [{ manifest, field: keyed(field, PORT), port }];
}

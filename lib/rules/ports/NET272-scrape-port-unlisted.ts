import type { ScrapeRequest } from '../../model/queries/scrapes';
import { scrapeRequests } from '../../model/queries/scrapes';
import type { Draft, Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET272: Rule = {
  id: 'NET272',
  name: 'scrape-port-unlisted',
  severity: Severity.INFO,
  reads: ['services', 'workloads'],
  what: 'The annotation `prometheus.io/port` has a port that no container lists, or that is not a number.',
  why: 'by the rules of the Prometheus chart for this annotation Prometheus connects to the number, whether a container lists it or not, so a typing error is only seen when nothing answers',
  fix: 'Correct the number, or add it to the ports of the container.',
  waive: 'If the container listens on the port.',
  sources: [
    'https://github.com/prometheus-community/helm-charts/blob/prometheus-29.27.0/charts/prometheus/values.yaml#L1004',
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config',
  ],
  check(network, report) {
    for (const request of scrapeRequests(network)) {
      const draft = tryDraft(request);
      if (draft) report(draft);
    }
  },
};

function tryDraft({ manifest, workload, field, port }: ScrapeRequest): Draft | undefined {
  const places = [place(manifest, field)];
  if (!/^\d+$/.test(port)) {
    return {
      places,
      what: `${JSON.stringify(port)} of prometheus.io/port is not a number`,
      why: 'the rules of the Prometheus chart for this annotation match a number alone; with anything else Prometheus does not read the annotation',
      fix: 'Write the number of the port that serves the metrics.',
    };
  }
  if (!workload || workload.ports.length === 0) return undefined;
  if (workload.ports.some((one) => one.port === undefined || one.port === Number(port))) {
    return undefined;
  }
  return {
    places: [...places, place(manifest, workload.podField)],
    what: `no container of ${manifest.kind} ${manifest.name} lists port ${port}, which Prometheus is to scrape`,
  };
}

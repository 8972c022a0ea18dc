import type { Ingress, IngressBackend } from '../objects/ingress';
import { eachBackend } from '../objects/ingress';
import type { Service } from '../objects/service';
import { derived } from './derived';

/** A backend of an Ingress, and the Service that it names, where that is given. */
export interface BackendService {
  readonly ingress: Ingress;
  readonly backend: IngressBackend;
  readonly service?: Service;
}

/** The backends of Ingresses, but for those that are a port of a Service in the files, as most are. */
export const oddBackends = derived((network): readonly BackendService[] => {
  const odd: BackendService[] = [];
  for (const ingress of network.ingresses) {
    const { namespace } = ingress.manifest;
    eachBackend(ingress, (backend) => {
      const service = network.tryService(namespace, backend.service ?? '');
      if (service && service.type !== 'ExternalName' && !lacksPort(service, backend)) return;
      odd.push({ ingress, backend, service });
    });
  }
  return odd;
});

/** What the load balancer controller of AWS reads as "see the annotation of that name". */
export const BY_ANNOTATION = 'use-annotation';

export function lacksPort({ ports, isPart }: Service, { port }: IngressBackend): boolean {
  if (port === undefined || port === BY_ANNOTATION || isPart) return false;
  return !ports.some((one) => one.port === port || one.name === port);
}

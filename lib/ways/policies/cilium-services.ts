import type { SelectorLike } from '../../facts/values/label-selectors';
import { selectorKey } from '../../facts/values/label-selectors';
import type { Service } from '../../model/objects/service';
import { derived } from '../../model/queries/derived';
import { groupBy } from '../../model/queries/group';
import { labelSelectorOf } from '../../model/queries/label-selector';
import type { Network } from '../../model/queries/network';
import { behind } from '../../model/queries/pods';
import { at, textOf, within } from '../../model/read/fields';
import type { Party } from './party';
import { selects } from './selection';
import type { Truth } from '../chain/truth';

/** Whether a side is behind one of the Services of an element of `toServices`. */
export function isOfService(network: Network, value: unknown, peer: Party): Truth {
  const services = servicesOf(network, value);
  if (services.length === 0) return { why: 'the Service of a rule is not in the checked files' };
  const { workload } = peer.kind === 'pod' ? peer : {};
  if (workload) {
    const isBehind = (one: Service) =>
      behind(network, one).some(({ manifest }) => manifest.identity === workload.manifest.identity);
    return services.some(isBehind);
  }
  return { why: `whether ${peer.text} is behind the Service of a rule is not known` };
}

function servicesOf(network: Network, value: unknown): readonly Service[] {
  const name = textOf(within(value, 'k8sService', 'serviceName'));
  if (name !== undefined) {
    const namespace = textOf(within(value, 'k8sService', 'namespace'));
    return (servicesByName(network).get(name) ?? []).filter((one) => isIn(one, namespace));
  }
  const labels = at(value, 'k8sServiceSelector');
  const namespace = textOf(at(labels, 'namespace'));
  const selector = labelSelectorOf(at(labels, 'selector'));
  return servicesBySelector(network, selector).filter((one) => isIn(one, namespace));
}

const servicesByName = derived((network) =>
  groupBy(network.services, ({ manifest }) => manifest.name),
);

const answers = derived(() => new Map<string, readonly Service[]>());

function servicesBySelector(network: Network, selector: SelectorLike): readonly Service[] {
  const key = selectorKey(selector);
  const known =
    answers(network).get(key) ??
    network.services.filter(({ manifest: { labels } }) => {
      const read = (text: string) => labels[text.replace(/^(?:k8s|any):/, '')];
      return selects(selector, read) === true;
    });
  answers(network).set(key, known);
  return known;
}

function isIn({ manifest }: Service, namespace: string | undefined): boolean {
  return namespace === undefined || namespace === '' || manifest.namespace === namespace;
}

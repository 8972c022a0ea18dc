import { Network } from '../../../lib/model/queries/network';
import { readText } from '../../../lib/model/read/read';
import { DEFAULT_TARGET } from '../../../lib/model/read/target';
import { admissionHops } from '../../../lib/ways/policies/admission';
import { first } from '../../support/network';
import { DENY, WEB, hopsAt, internet, pod, policy, verdicts } from './workloads';

test('a policy that a later tool fills in', () => {
  const open = policy('open', '{ podSelector: { matchLabels: { app: "${APP}" } } }');
  expect(verdicts(WEB + open, internet)).toEqual(['unknown']);
  expect(
    verdicts(WEB + DENY + policy('open', '{ ingress: [{ from: "${PEERS}" }] }'), internet),
  ).not.toEqual(['blocked']);
});

test('policies of other units may admit it', () => {
  const read = (yaml: string) => readText(yaml, 'a.yaml').manifests;
  const own = read(WEB + DENY);
  const answer = (others: string, isOpen = false) => {
    const around = { all: [...own, ...read(others)], isOpen, openNamespaces: new Set<string>() };
    const network = new Network(DEFAULT_TARGET, own, { around });
    const end = { workload: first(network.workloads), port: 8080, protocol: 'TCP' };
    return admissionHops(network, end, { client: internet }).map(({ verdict, why }) => [
      verdict,
      why,
    ]);
  };
  expect(answer(policy('allow', '{ ingress: [{}] }'))).toEqual([
    ['unknown', 'a policy of another unit admits it, if both are in the same cluster'],
  ]);
  expect(answer(policy('allow', '{ ingress: [{}] }', 'other'))[0]?.[0]).toBe('blocked');
  expect(answer('', true)).toEqual([
    ['unknown', 'some units are not rendered, and may have a policy that admits it'],
  ]);
});

test('policies that are not read', () => {
  const calico = (namespace: string) => `
apiVersion: projectcalico.org/v3
kind: NetworkPolicy
metadata: { name: c, namespace: ${namespace} }
---`;
  expect(hopsAt(WEB + DENY + calico('shop'), internet)[0]).toMatchObject({
    verdict: 'unknown',
    what: 'NetworkPolicy shop/c and NetworkPolicy shop/deny may block port 8080 from the internet',
    why: 'the rules of NetworkPolicy shop/c are not read',
  });
  expect(verdicts(WEB + DENY + calico('other'), internet)).toEqual(['blocked']);
  const istio = `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: i, namespace: istio-system }
---`;
  expect(verdicts(WEB + istio, internet)).toEqual(['unknown']);
  expect(verdicts(WEB + DENY + istio, internet)).toEqual(['blocked']);
});

test('whether policies of administrators are enforced is not known', () => {
  const admin = (action: string) => `
apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: { name: a }
spec:
  priority: 1
  subject: { namespaces: {} }
  ingress: [{ action: ${action}, from: [{ namespaces: {} }] }]
---`;
  const client = pod('other', { app: 'a' });
  expect(hopsAt(WEB + admin('Deny'), client)[0]).toMatchObject({
    verdict: 'unknown',
    what: 'AdminNetworkPolicy a may block port 8080 from a pod in other with app=a',
    why: 'whether the network plugin enforces AdminNetworkPolicy a is not known',
    ask: 'kubectl get pods --namespace kube-system',
  });
  expect(verdicts(WEB + admin('Deny') + DENY, client)).toEqual(['blocked']);
  expect(verdicts(WEB + admin('Allow') + DENY, client)).toEqual(['unknown']);
  expect(verdicts(WEB + admin('Allow'), client)).toEqual(['given']);
});

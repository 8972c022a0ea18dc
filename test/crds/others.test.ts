import { Crds, describeWithCrds } from '../support/crds';
import { NAMED, certificates, dnsEndpoints, envoyGateway } from '../support/everything-for-others';

describeWithCrds(
  'the definitions of cert-manager 1.21',
  () => {
    const crds = new Crds('cert-manager-v1.21.2');
    const made = certificates();

    test.each(made.map((one) => [one.metadata.name, one] as const))(
      'take the Certificate that is made of %s',
      (_name, one) => {
        expect(crds.faults(one)).toEqual([]);
      },
    );

    test('refuse an algorithm that there is not', () => {
      const [first] = made;
      const spec = { ...first?.spec, privateKey: { algorithm: 'DSA' } };
      expect(crds.faults({ ...first, spec } as never)).toEqual([
        '/spec/privateKey/algorithm must be equal to one of the allowed values RSA,ECDSA,Ed25519',
      ]);
    });
  },
  ['cert-manager-v1.21.2'],
);

describeWithCrds(
  'the definition of external-dns 0.20',
  () => {
    test('takes the DNSEndpoints of a site', () => {
      const made = dnsEndpoints();
      expect(made.map(({ kind }) => kind)).toEqual(['DNSEndpoint']);
      const crds = new Crds('external-dns-v0.20.0');
      expect(made.flatMap((one) => crds.faults(one))).toEqual([]);
      const [first] = made;
      expect(crds.faults({ ...first, spec: { endpoint: [] } } as never)).not.toEqual([]);
    });
  },
  ['external-dns-v0.20.0'],
);

describeWithCrds(
  'the definitions of Envoy Gateway 1.9',
  () => {
    const crds = new Crds('envoy-gateway-v1.9.1');
    const made = envoyGateway().filter(({ apiVersion }) => apiVersion.startsWith('gateway.envoy'));

    test.each(made.map((one) => [one.kind, one] as const))(
      'take a %s for what is made',
      (_kind, one) => {
        expect(crds.faults(one)).toEqual([]);
      },
    );

    test('have each kind that is named', () => {
      const named = Object.values(NAMED).map((one) => `${one.group}/v1alpha1 ${one.kind}`);
      expect(crds.kinds).toEqual(expect.arrayContaining(named));
      expect(made).toHaveLength(3);
    });

    test('refuse a target that a policy is not for', () => {
      const policy = made.find(({ kind }) => kind === 'ClientTrafficPolicy');
      const [route] = (made.find(({ kind }) => kind === 'SecurityPolicy')?.spec['targetRefs'] ??
        []) as object[];
      const spec = { ...policy?.spec, targetRefs: [route] };
      expect(crds.faults({ ...policy, spec } as never).join()).toContain('Gateway');
    });
  },
  ['envoy-gateway-v1.9.1'],
);

describeWithCrds(
  'the definitions of Gateway API 1.6',
  () => {
    test('take what names objects of Envoy Gateway', () => {
      const crds = new Crds('gateway-api-v1.6.1');
      const made = envoyGateway().filter(({ apiVersion }) => apiVersion.startsWith('gateway.net'));
      expect(made.map(({ kind }) => kind)).toEqual(['Gateway', 'HTTPRoute', 'HTTPRoute']);
      expect(made.flatMap((one) => crds.faults(one))).toEqual([]);
    });
  },
  ['gateway-api-v1.6.1'],
);

import { ApiObject } from 'cdk8s';
import type { ClusterDnsAdditionProps } from '../../../lib';
import { ClusterDnsAddition, DnsRewrite, ResponseClass } from '../../../lib';
import { chartFor, manifest, yaml } from '../../support/chart';
import { everyPropReachesYaml } from '../../support/props';
import { testRefusals } from '../../support/refusal';
import { CLUSTER_DNS_ADDITION } from './cluster-dns-addition.refusals';

const make = (chart: ReturnType<typeof chartFor>, props: ClusterDnsAdditionProps) =>
  new ClusterDnsAddition(chart, 'dns', props);

const stub = { domain: 'corp.example.com', forwarders: ['10.0.0.53'] };

function data(props: ClusterDnsAdditionProps): unknown {
  const chart = chartFor();
  make(chart, props);
  return manifest(chart, 'ConfigMap').data;
}

describe('ClusterDnsAddition', () => {
  const all: ClusterDnsAdditionProps = {
    stubDomains: [stub, { domain: 'consul', forwarders: ['10.0.0.54:8600'] }],
    rewrites: [DnsRewrite.exact('old.example.com', 'new.example.com')],
    log: { classes: [ResponseClass.ERROR] },
    cacheSeconds: 60,
  };

  test('with all props, in the ConfigMap that k3s and AKS import', () => {
    const chart = chartFor(undefined, { namespace: 'shop' });
    make(chart, all);
    expect(yaml(chart)).toBe(`apiVersion: v1
kind: ConfigMap
metadata:
  name: coredns-custom
  namespace: kube-system
data:
  cluster.override: |
    log {
       class error
    }
    rewrite stop name exact old.example.com. new.example.com.
  stub-domains.server: |
    corp.example.com:53 {
        errors
        log {
           class error
        }
        cache 60
        forward . 10.0.0.53
    }
    consul:53 {
        errors
        log {
           class error
        }
        cache 60
        forward . 10.0.0.54:8600
    }
`);
  });

  everyPropReachesYaml(make, all);

  test('stub domains alone', () => {
    expect(data({ stubDomains: [stub] })).toEqual({
      'stub-domains.server':
        'corp.example.com:53 {\n    errors\n    cache 30\n    forward . 10.0.0.53\n}\n',
    });
  });

  test('a log alone', () => {
    expect(data({ log: {} })).toEqual({ 'cluster.override': 'log\n' });
  });

  test('gives its ConfigMap', () => {
    const dns = make(chartFor(), { log: {} });
    expect(ApiObject.of(dns)).toBe(dns.configMap);
  });

  testRefusals(CLUSTER_DNS_ADDITION);
});

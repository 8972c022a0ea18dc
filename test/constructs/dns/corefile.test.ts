import type { CorefileSettings } from '../../../lib/constructs/dns/corefile';
import { corefile } from '../../../lib/constructs/dns/corefile';

const SETTINGS: CorefileSettings = {
  domain: 'lab.example.com',
  lameduckSeconds: 1,
  ttlSeconds: 2,
  cacheSeconds: 3,
  forwarders: ['9.9.9.9', '[2620:fe::fe]:53'],
  forwardOptions: { maxConcurrent: 4 },
  cache: {},
  stubDomains: [],
  hosts: [],
  rewrites: [],
};

const MAIN = `.:53 {
    errors
    health {
       lameduck 1s
    }
    ready
    kubernetes lab.example.com in-addr.arpa ip6.arpa {
       pods insecure
       fallthrough in-addr.arpa ip6.arpa
       ttl 2
    }
    prometheus :9153
    forward . 9.9.9.9 [2620:fe::fe]:53 {
       max_concurrent 4
    }
    cache 3
    loop
    reload
    loadbalance
}
`;

describe('a Corefile', () => {
  test('is one server where there is no stub domain', () => {
    expect(corefile(SETTINGS)).toBe(MAIN);
  });

  test('has a server for each stub domain, after the main one and in their order', () => {
    const stubDomains = [
      { domain: 'corp.example.com', forwarders: ['10.0.0.53', '10.0.0.54'] },
      { domain: 'consul', forwarders: ['10.0.0.55:8600'] },
    ];
    expect(corefile({ ...SETTINGS, stubDomains })).toBe(`${MAIN}corp.example.com:53 {
    errors
    cache 3
    forward . 10.0.0.53 10.0.0.54
}
consul:53 {
    errors
    cache 3
    forward . 10.0.0.55:8600
}
`);
  });

  test('keeps the dot at the end of a stub domain', () => {
    const stubDomains = [{ domain: 'consul.', forwarders: ['10.0.0.55'] }];
    expect(corefile({ ...SETTINGS, stubDomains })).toContain('\nconsul.:53 {\n');
  });
});

import type { RuleCases } from '../cases';

const servers = (...plugins: string[]) => `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
${plugins.map((one) => `    .:53 {\n        ${one}\n        forward . 192.0.2.53\n    }\n`).join('')}`;
const AT = [['ConfigMap kube-system/coredns data.Corefile']];

export const cases: RuleCases = {
  facts: ['8.3 zones', '8.3 forward', '8.3 numbers'],
  wrong: {
    yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        errors
        health {
           lameduck 5s
        }
        ready
        kubernetes cluster.local in-addr.arpa ip6.arpa {
           pods insecure
           fallthrough in-addr.arpa ip6.arpa
           ttl 7200
        }
        prometheus :9153
        forward . /etc/resolv.conf {
           max_concurrent 1000
        }
        cache 30
        loop
        reload
        loadbalance
    }
`,
    text: `
error NET435 corefile-invalid: ttl 7200 is not a number of seconds that CoreDNS accepts
  wrong.yaml:5   ConfigMap kube-system/coredns   data.Corefile
  why: CoreDNS does not start, and no name of the cluster resolves
  fix: Write a number up to 3600.
  see: npx cdk8s-reach rules NET435
`,
  },
  right: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        errors
        health {
           lameduck 5s
        }
        ready
        kubernetes cluster.local in-addr.arpa ip6.arpa {
           pods insecure
           fallthrough in-addr.arpa ip6.arpa
           ttl 30
        }
        prometheus :9153
        forward . /etc/resolv.conf {
           max_concurrent 1000
        }
        cache 30
        loop
        reload
        loadbalance
    }
`,
  silent: {
    'plugins that may stand twice': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        errors
        rewrite name a.lan b.lan
        rewrite name c.lan d.lan
        forward lan 10.0.0.53
        forward . /etc/resolv.conf
        cache 30
    }
    lan:5353 {
        errors
        forward . 10.0.0.54
        cache 5
    }
`,
    },
    'one zone for two networks of clients, and keys of the same plugins': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns-custom, namespace: kube-system}
data:
  a.override: "log"
  b.override: "log"
  a.server: "corp {\\n forward . 10.0.0.53\\n}"
  b.server: |
    corp {
        view inner {
            expr incidr(client_ip(), '10.0.0.0/8')
        }
        forward . 10.0.0.54
    }
`,
    },
    'a zone of two servers on different addresses': {
      yaml: servers('bind 10.0.0.10', 'bind 192.0.2.5 192.0.2.6'),
    },
    'the resolver of the node, of a server that binds an address of its own': {
      yaml: servers('bind 169.254.20.10').replace('192.0.2.53', '127.0.0.53'),
    },
    'another loopback address than those that it binds': {
      yaml: servers('bind 127.0.0.5', 'bind lo').replaceAll('192.0.2.53', '127.0.0.53'),
    },
    'a loopback address of a family that it does not bind': {
      yaml: servers('bind 0.0.0.0').replace('192.0.2.53', '[::1]:53'),
    },
    'another ConfigMap': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns}
data: {Corefile: ". { forward . 127.0.0.1 }"}
`,
    },
    'options from the environment, and those of the plugin itself': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        forward . 10.0.0.53 {
            policy {$POLICY}
            max_fails {$FAILS}
            policy sequential
            max_fails 0
            max_concurrent 0
        }
        cache {$TTL}
        cache
    }
`,
    },
    'stub domains, comments, snippets and other ports': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    (common) {
        errors # all
    }
    import custom/*.server
    .:53 {
        errors
        health {
           lameduck 5s
        }
        ready
        kubernetes cluster.local in-addr.arpa ip6.arpa {
           pods insecure
           fallthrough in-addr.arpa ip6.arpa
           ttl 30
        }
        prometheus :9153
        forward . /etc/resolv.conf {
           max_concurrent 1000
        }
        cache 30
        loop
        reload
        loadbalance
    }
    corp.example.com:53 {
        forward . 127.0.0.1:5353
    }
    .:5300 {
        forward . 10.0.0.53
    }
`,
    },
  },
  reported: {
    'the address that it binds': {
      yaml: servers('bind 169.254.20.10 127.0.0.1').replace('192.0.2.53', '127.0.0.1'),
      at: AT,
    },
    'the address of the interface that it binds': {
      yaml: servers('bind lo').replace('192.0.2.53', '[::1]:53'),
      at: AT,
    },
    'a loopback address, and all are bound': {
      yaml: servers('bind 0.0.0.0').replace('192.0.2.53', '127.0.0.53'),
      at: AT,
    },
    'a zone of two servers, both on one address': {
      yaml: servers('bind 10.0.0.10', 'bind 192.0.2.5 10.0.0.10'),
      at: AT,
    },
    'a zone of two servers, one of which is on all addresses': {
      yaml: servers('bind 10.0.0.10', 'errors'),
      at: AT,
    },
    'a plugin twice, once by a snippet': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    (common) {
        errors
    }
    .:53 {
        import common
        forward . /etc/resolv.conf
        errors
        cache 30
        cache 60
    }
`,
      at: [
        ['ConfigMap kube-system/coredns data.Corefile'],
        ['ConfigMap kube-system/coredns data.Corefile'],
      ],
    },
    'one zone in two keys that the Corefile imports': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns-custom, namespace: kube-system}
data:
  a.server: "corp.example.com {\\n forward . 10.0.0.53\\n}"
  b.server: "corp.example.com:53 {\\n forward . 10.0.0.54\\n}"
`,
      at: [
        [
          'ConfigMap kube-system/coredns-custom data["a.server"]',
          'ConfigMap kube-system/coredns-custom data["b.server"]',
        ],
      ],
    },
    'a server that asks itself, and a zone twice': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        forward . 127.0.0.1
    }
    . {
        forward . 10.0.0.53
    }
`,
      at: [
        ['ConfigMap kube-system/coredns data.Corefile'],
        ['ConfigMap kube-system/coredns data.Corefile'],
      ],
    },
    'options that CoreDNS does not take': {
      yaml: `
apiVersion: v1
kind: ConfigMap
metadata: {name: coredns, namespace: kube-system}
data:
  Corefile: |
    .:53 {
        forward . 10.0.0.53 {
            policy first
            max_fails -1
            max_concurrent -1
            expire 10s
        }
        cache 0
    }
`,
      at: Array.from({ length: 4 }, () => ['ConfigMap kube-system/coredns data.Corefile']),
    },
  },
};

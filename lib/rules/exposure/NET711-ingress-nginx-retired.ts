import { annotatedIngresses } from '../../model/queries/annotated';
import { containersOf } from '../../model/queries/containers';
import { at, textOf } from '../../model/read/fields';
import type { Rule } from '../rule';
import { Severity, place } from '../rule';

export const NET711: Rule = {
  id: 'NET711',
  name: 'ingress-nginx-retired',
  severity: Severity.WARNING,
  isPolicy: true,
  reads: ['ingresses', 'others', 'workloads'],
  what: 'An object depends on ingress-nginx, which is no longer maintained.',
  why: 'the project was retired in March 2026, so later vulnerabilities are not fixed',
  fix: 'Move to a Gateway API implementation or to another Ingress controller.',
  waive: 'If another party still maintains it for you.',
  sources: ['https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/'],
  check(network, report) {
    for (const one of network.others('networking.k8s.io', 'IngressClass')) {
      if (at(one.spec, 'controller') !== 'k8s.io/ingress-nginx') continue;
      report({
        places: [place(one, 'spec.controller')],
        what: 'the class belongs to ingress-nginx',
      });
    }
    for (const workload of network.workloads) {
      for (const { field, fields } of containersOf(workload)) {
        const image = textOf(at(fields, 'image')) ?? '';
        if (!IMAGE.test(image)) continue;
        report({
          places: [place(workload.manifest, `${field}.image`)],
          what: `the image is ${image}`,
        });
      }
    }
    for (const { manifest } of annotatedIngresses(network)) {
      const keys = Object.keys(manifest.annotations).filter((key) => key.startsWith(PREFIX));
      if (keys.length === 0) continue;
      report({
        places: [place(manifest, 'metadata.annotations')],
        what: `${keys.length} annotations are for ingress-nginx`,
      });
    }
  },
};

const PREFIX = 'nginx.ingress.kubernetes.io/';
const IMAGE = /ingress-nginx\/controller|nginx-ingress-controller:0\./;

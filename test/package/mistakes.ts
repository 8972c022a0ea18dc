import type { Project } from './project';

/** What somebody may do wrong in a project of the template, and what its tests say then. */
export interface Mistake {
  readonly name: string;
  readonly plant: (project: Project) => void;
  readonly message: string;
  /** The day that waivers are judged by. */
  readonly today?: string;
}

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'an address that is taken',
    plant: withApp(`addresses: { lab: '192.168.100.241' }`),
    message:
      'lab/mail/mail: expose[0].address: "192.168.100.241" is also the address of lab/broker/broker',
  },
  {
    name: 'an address outside the pool',
    plant: withApp(`addresses: { lab: '192.168.1.1' }`),
    message: 'is not in the pool',
  },
  {
    name: 'a host twice',
    plant: withApp(`clusters: ['lab'], audience: Audience.PUBLIC, host: 'shop.lab.example.com'`),
    message: 'error NET301 route-claimed-twice',
  },
  {
    name: 'a wrong port',
    plant: withApp('port: 99999'),
    message: 'lab/mail/mail: ports[0].port: 99999 is not a port',
  },
  {
    name: 'an expired waiver',
    plant: (project) => {
      project.edit('waivers.ts', /until: '.*'/, `until: '2026-12-31'`);
    },
    message: 'warning NET007 waiver-expired',
    today: '2027-01-01',
  },
  {
    name: 'a waiver that waives nothing',
    plant: (project) => {
      project.edit('clusters/lab.ts', ", '203.0.113.30/32'", '');
    },
    message: 'warning NET008 waiver-without-finding',
  },
  {
    name: 'stale manifests',
    plant: (project) => {
      project.edit('apps/shop.ts', '1.4.0', '1.5.0');
    },
    message: 'dist/ is stale: ',
  },
  {
    name: 'a name that is none of a Service',
    plant: withApp('', 'Mail_2'),
    message: 'lab/Mail_2/Mail_2: id: "Mail_2" is not a Service name',
  },
  {
    name: 'a cluster that is not there',
    plant: withApp(`clusters: ['labb' as 'lab']`),
    message: 'apps/mail.ts: "labb" is not a cluster; write one of lab, prod',
  },
  {
    name: 'an app without an owner',
    plant: withApp(`owner: ''`),
    message: 'apps/mail.ts: it has no owner',
  },
  {
    name: 'a release that is not known',
    plant: (project) => {
      project.edit('clusters/lab.ts', "'1.34'", "'1.20'");
    },
    message: 'lab: kubernetes: "1.20" is not a supported release of Kubernetes',
  },
  {
    name: 'a host that nobody agreed to',
    plant: withApp(`clusters: ['lab'], audience: Audience.PUBLIC`),
    message: '+   "lab: mail.lab.example.com by Ingress team-things/mail, class nginx"',
  },
];

/** Adds an app that is right but for some of its props. */
function withApp(props: string, name = 'mail'): Mistake['plant'] {
  return (project) => {
    project.write(
      `apps/${name}.ts`,
      `import { Audience, type AppDefinition } from '../platform/app';

const RIGHT = { owner: 'team-things', image: 'app:1.0', port: 8080, audience: Audience.CLUSTER };

export default { ...RIGHT, ${props} } as AppDefinition;
`,
    );
  };
}

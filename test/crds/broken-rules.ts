type Breaks = Record<string, unknown>;

const twice = (one: unknown) => [one, one];

function gatewayRules(): Breaks {
  const name = 'a';
  const https = { name, protocol: 'HTTPS', port: 443 };
  const tls = { mode: 'Terminate' };
  const hosts =
    '(matching ^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$)';
  const keys =
    'must be in the form of an optional DNS subdomain prefix followed by a required name segment of up to 63 characters.';
  const prefix = 'prefix must be a DNS subdomain not longer than 253 characters in total.';
  const long = { [`${'a'.repeat(253)}/b`]: 'c' };
  return {
    'IPAddress values must be unique': twice({ type: 'IPAddress', value: '192.0.2.1' }),
    'Hostname values must be unique': twice({ type: 'Hostname', value: 'a.example' }),
    [`Hostname value must be empty or contain only valid characters ${hosts}`]: {
      type: 'Hostname',
      value: 'A_',
    },
    [`Hostname value must only contain valid characters ${hosts}`]: {
      type: 'Hostname',
      value: 'A_',
    },
    [`Annotation keys ${keys}`]: { '-': '' },
    [`Label keys ${keys}`]: { '-': '' },
    [`If specified, the annotation key's ${prefix}`]: long,
    [`If specified, the label key's ${prefix}`]: long,
    "tls must not be specified for protocols ['HTTP', 'TCP', 'UDP']": [
      { ...https, protocol: 'UDP', tls },
    ],
    'tls mode must be Terminate for protocol HTTPS': [{ ...https, tls: { mode: 'Passthrough' } }],
    'tls mode must be set for protocol TLS': [{ ...https, protocol: 'TLS' }],
    "hostname must not be specified for protocols ['TCP', 'UDP']": [
      { ...https, protocol: 'TCP', hostname: 'a.example' },
    ],
    'Listener name must be unique within the Gateway': twice(https),
    'Combination of port, protocol and hostname must be unique for each listener': twice(https),
    'certificateRefs or options must be specified when mode is Terminate': {
      mode: 'Terminate',
      certificateRefs: [],
      options: {},
    },
    'Port for TLS configuration must be unique within the Gateway': twice({ port: 443, tls: {} }),
  };
}

function parentRules(): Breaks {
  const parent = { name: 'edge', namespace: 'gateways' };
  const rest = 'when parentRefs includes 2 or more references to the same parent';
  return {
    [`sectionName must be specified ${rest}`]: [parent, { ...parent, sectionName: 'http' }],
    [`sectionName must be unique ${rest}`]: twice({ ...parent, sectionName: 'http' }),
    'Must have port for Service reference': { name: 'web' },
  };
}

function ruleRules(): Breaks {
  const path = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/a' };
  const matches = [{ path: { type: 'Exact', value: '/a' } }];
  const redirect = [{ type: 'RequestRedirect', requestRedirect: { path } }];
  const rewrite = [{ type: 'URLRewrite', urlRewrite: { path } }];
  const one = 'with path.replacePrefixMatch, exactly one PathPrefix match must be specified';
  const backendRefs = (filters: unknown) => [{ name: 'web', port: 80, filters }];
  return {
    'While 16 rules and 64 matches per rule are allowed, the total number of matches across all rules in a route must be less than 128':
      Array.from({ length: 3 }, () => ({ matches: Array.from({ length: 43 }, () => ({})) })),
    'RequestRedirect filter must not be used together with backendRefs': {
      filters: redirect,
      backendRefs: backendRefs([]),
    },
    [`When using RequestRedirect filter ${one}`]: { matches, filters: redirect },
    [`When using URLRewrite filter ${one}`]: { matches, filters: rewrite },
    [`Within backendRefs, when using RequestRedirect filter ${one}`]: {
      matches,
      backendRefs: backendRefs(redirect),
    },
    [`Within backendRefs, When using URLRewrite filter ${one}`]: {
      matches,
      backendRefs: backendRefs(rewrite),
    },
    'backendRequest timeout cannot be longer than request timeout': {
      request: '1s',
      backendRequest: '1500ms',
    },
  };
}

/** Each filter and the field that belongs to it. */
const FILTERS = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestMirror: 'requestMirror',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  ExtensionRef: 'extensionRef',
  CORS: 'cors',
};

function filterRules(): Breaks {
  const fields = Object.entries(FILTERS).flatMap(([type, field]) => [
    [
      `filter.${field} must be nil if the filter.type is not ${type}`,
      { type: 'Other', [field]: {} },
    ],
    [`filter.${field} must be specified for ${type} filter.type`, { type }],
  ]);
  const once = [
    'RequestHeaderModifier',
    'ResponseHeaderModifier',
    'RequestRedirect',
    'URLRewrite',
    'CORS',
  ];
  const all = ['*', 'a'];
  return {
    ...(Object.fromEntries(fields) as Breaks),
    ...Object.fromEntries(
      once.map((type) => [`${type} filter cannot be repeated`, twice({ type })]),
    ),
    'May specify either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite, but not both':
      [{ type: 'RequestRedirect' }, { type: 'URLRewrite' }],
    'Only one of percent or fraction may be specified in HTTPRequestMirrorFilter': {
      percent: 1,
      fraction: { numerator: 1 },
    },
    'numerator must be less than or equal to denominator': { numerator: 101 },
    "AllowHeaders cannot contain '*' alongside other methods": all,
    "AllowMethods cannot contain '*' alongside other methods": all,
    "AllowOrigins cannot contain '*' alongside other origins": all,
  };
}

function pathRules(): Breaks {
  const when = "when type one of ['Exact', 'PathPrefix']";
  const paths = ['//', '/./', '/../', '%2f', '%2F', '#'];
  const ends = ['/..', '/.'];
  const match = (value: string) => ({ type: 'Exact', value });
  return {
    ...Object.fromEntries(
      paths.map((part) => [`must not contain '${part}' ${when}`, match(`/a${part}b`)]),
    ),
    ...Object.fromEntries(
      ends.map((end) => [`must not end with '${end}' ${when}`, match(`/a${end}`)]),
    ),
    [`value must be an absolute path and start with '/' ${when}`]: match('a'),
    "type must be one of ['Exact', 'PathPrefix', 'RegularExpression']": {
      type: 'Other',
      value: '/',
    },
    "must only contain valid characters (matching ^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|[%][0-9a-fA-F]{2})+$) for types ['Exact', 'PathPrefix']":
      match('/a b'),
    "replaceFullPath must be specified when type is set to 'ReplaceFullPath'": {
      type: 'ReplaceFullPath',
    },
    "type must be 'ReplaceFullPath' when replaceFullPath is set": {
      type: 'ReplacePrefixMatch',
      replaceFullPath: '/a',
    },
    "replacePrefixMatch must be specified when type is set to 'ReplacePrefixMatch'": {
      type: 'ReplacePrefixMatch',
    },
    "type must be 'ReplacePrefixMatch' when replacePrefixMatch is set": {
      type: 'ReplaceFullPath',
      replacePrefixMatch: '/a',
    },
    'Hostnames cannot contain an IP': ['192.0.2.1'],
    'Hostnames must be valid based on RFC-1123': ['a_b.example'],
    'Wildcards on hostnames must be the first label, and the rest of hostname must be valid based on RFC-1123':
      ['a.*.example'],
  };
}

function grpcRules(): Breaks {
  return {
    "One or both of 'service' or 'method' must be specified": { type: 'Exact' },
    'service must only contain valid characters (matching ^(?i)\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*$)':
      { service: 'acme.9' },
    'method must only contain valid characters (matching ^[A-Za-z_][A-Za-z_0-9]*$)': {
      method: 'a.b',
    },
  };
}

function backendTlsRules(): Breaks {
  const target = { group: '', kind: 'Service', name: 'web' };
  const rest = 'when targetRefs includes 2 or more references to the same target';
  return {
    [`sectionName must be specified ${rest}`]: [target, { ...target, sectionName: 'https' }],
    [`sectionName must be unique ${rest}`]: twice(target),
    'must not contain both CACertificateRefs and WellKnownCACertificates': {
      caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'ca' }],
      wellKnownCACertificates: 'System',
    },
    'must specify either CACertificateRefs or WellKnownCACertificates': { hostname: 'a.example' },
    'SubjectAltName element must contain Hostname, if Type is set to Hostname': {
      type: 'Hostname',
    },
    'SubjectAltName element must not contain Hostname, if Type is not set to Hostname': {
      type: 'URI',
      hostname: 'a.example',
    },
    'SubjectAltName element must contain URI, if Type is set to URI': { type: 'URI' },
    'SubjectAltName element must not contain URI, if Type is not set to URI': {
      type: 'Hostname',
      uri: 'spiffe://a',
    },
  };
}

function metallbRules(): Breaks {
  return {
    'serviceSelectors and aggregationLength are mutually exclusive, can only be used together with default aggregationLength (32) and aggregationLengthV6 (128)':
      { serviceSelectors: [{}], aggregationLength: 26 },
    'connect time should be between 1 seconds to 65535': '65536s',
    'connect time should contain a whole number of seconds': '1500ms',
  };
}

/**
 * For each rule in CEL of Gateway API 1.6.1 and MetalLB 0.16.1, by its message: something that breaks
 * it, to stand where the rule stands.
 */
export const BREAKS: Readonly<Breaks> = {
  ...gatewayRules(),
  ...parentRules(),
  ...ruleRules(),
  ...filterRules(),
  ...pathRules(),
  ...grpcRules(),
  ...backendTlsRules(),
  ...metallbRules(),
};

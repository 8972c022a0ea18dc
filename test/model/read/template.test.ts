import { Skipped, readText } from '../../../lib/model/read/read';

const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\n`;

describe('a file is skipped as a template', () => {
  const skippedBy = (text: string) => readText(`${service('a')}${text}`, 'a.yaml').skipped;
  const faultsOf = (text: string) =>
    readText(`${service('a')}${text}`, 'a.yaml').unreadable.map(({ what }) => what);

  test.each([
    ['at an action', '{{- if .Values.a }}\nspec: {}\n{{- end }}\n'],
    ['at a value', 'spec: {type: {{ .Values.type }}, a: b}\n'],
    ['at square brackets', 'spec:\n  a: [[ $a ]]\n[[- end ]]\n'],
    ['at a list', 'spec:\n  ports:\n  {{- toYaml .Values.ports | nindent 4 }}\n'],
    ['at a directive of Terraform', 'spec:\n  ports:\n%{ for p in ports ~}\n    - ${p}\n'],
    ['at a statement of ERB', 'spec:\n  ports:\n  <% ports.each do |p| %>\n  - port: 80\n'],
    ['at a name between at signs', 'spec:\n  ports:\n  - port: @PORT@\n'],
    ['at a verb of printf', 'spec:\n  type: %s\n'],
    ['at a statement of Jinja', 'spec:\n{% if a %}\n  type: NodePort\n{% endif %}\n'],
    ['at a name in angle brackets, alone on its line', 'spec: {}\n<MORE_FIELDS>\n'],
    ['at an address in brackets', 'spec:\n  externalIPs:\n  - [FIRST_IP]-[LAST_IP]\n'],
    ['at a name between percent signs', 'spec: {}\nstringData:\n  token: %TOKEN%\n'],
    [
      'in any document',
      `---\n${service('b')}spec: {{ .Values.spec }}\n---\n${service('c')} c: [\n`,
    ],
  ])('where its fault stands %s', (_, text) => {
    expect(skippedBy(text)).toEqual([Skipped.TEMPLATE]);
    expect(faultsOf(text)).toEqual([]);
  });

  test.each([
    ['a section of a configuration', 'data:\n  a: |\n    b\n[host]\nc: d\n'],
    ['a value behind a list', 'spec:\n  type: [host] x\n'],
  ])('and not where its fault is %s', (_, text) => {
    expect(skippedBy(text)).toEqual([]);
    expect(faultsOf(text)).toHaveLength(1);
  });

  test.each([
    ['#@ load("@ytt:data", "data")\n'],
    ['#@data/values\n'],
    ['#@ if data.values.web:\n'],
    ['spec:\n  selector: #@ labels("web")\n'],
    ['spec:\n  ports:\n    - #@ data.values.port\n'],
    ['#@overlay/match by="name"\nspec: {a\n'],
  ])('where it is a program of ytt: %j', (text) => {
    expect(skippedBy(text)).toEqual([Skipped.TEMPLATE]);
    expect(faultsOf(text)).toEqual([]);
  });

  test.each([
    ['spec:\n<#if ip??>\n  loadBalancerIP: ${ip}\n</#if>\n'],
    ['spec:\n  ports:\n    <#list ports as p>\n    - port: ${p?c}\n    </#list>\n'],
    ['spec:\n<#-- the ports -->\n  ports: []\n'],
    ['spec:\n  ports:\n  [#if tls]\n  - port: 443\n  [/#if]\n'],
    ['spec:\n  ports:\n  <@ports of=web/>\n  - port: 443\n'],
    ['---\n<#if web>\n---\n' + service('b') + '---\n</#if>\n'],
  ])('where it has directives of FreeMarker: %j', (text) => {
    expect(skippedBy(text)).toEqual([Skipped.TEMPLATE]);
    expect(faultsOf(text)).toEqual([]);
  });

  test('and not for those in a text that an object holds', () => {
    const text = `---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n  page: |\n    <#if a>b</#if>\n`;
    expect(skippedBy(text)).toEqual([]);
    expect(faultsOf(`${text}---\na: b: c\n`)).toHaveLength(1);
  });

  test.each([
    ['#@todo: a port\n'],
    ['# @schema\n'],
    ['spec: {externalName: "a#@b"}\n'],
    ['# see: #@ load\n'],
  ])('and not for a comment: %j', (text) => {
    expect(skippedBy(text)).toEqual([]);
  });

  test('and not where the fault stands elsewhere', () => {
    const text = 'spec:\n  a: "{{ .Values.a }}"\n   b: 1\n';
    expect(skippedBy(text)).toEqual([]);
    expect(faultsOf(text)).toEqual(['kubectl cannot read it: line 5: did not find expected key']);
  });

  test('and what is too much of something is told all the same', () => {
    const text = `spec: {{ a }}\n---\na: ${'['.repeat(200)}`;
    expect(skippedBy(text)).toEqual([Skipped.TEMPLATE]);
    expect(faultsOf(text)).toEqual(['it is nested more than 100 deep']);
  });
});

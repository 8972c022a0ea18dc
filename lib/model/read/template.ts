import type { YamlFault } from '../yaml/documents';

/** Whether a text is a template that a program or a person fills in first, or a value was taken out of it. */
export function isTemplate(source: string, faults: readonly YamlFault[]): boolean {
  return faults.some(isOfTemplate) || isForYtt(source) || isForFreemarker(source, faults);
}

/** Whether the fault of a document shows that it is to be filled in first, or that a value was taken out. */
function isOfTemplate({ lines }: YamlFault): boolean {
  return lines.some((line) => FORMS.some((form) => form.test(line)));
}

/** By Go, Jinja, Terraform (`%{`), ERB (`<%`), CMake (`@NAME@`), `printf` (`: %s`) and others. */
const TO_BE_FILLED_IN = new RegExp(
  [
    String.raw`[%{]\{|\{%|(?<!\b(?:if|elif|while) )\[\[(?:- *\w| *[$.][\w.]+ *\]\])|\{[A-Za-z_][\w.[\]-]*\}`,
    String.raw`^\s*(?:\$[A-Z_]{3,}|<[A-Z][A-Z\d_]*>)\s*$`,
    String.raw`%%%|%[A-Z_]{3,}%|@[A-Za-z_][\w.-]*@|:\s*%[sdvq]\b|<%`,
  ].join('|'),
);

/** What tools put in the place of a secret before a text is published: `***`, `***REMOVED***`, `[REDACTED]`. */
const REDACTED = /\*{3}|\bREDACTED\b/;

/** Whether a tool has put something in the place of a text, or of a part of it. */
export function isRedacted(text: string): boolean {
  return REDACTED.test(text);
}

/** `- [FIRST_IP]-[LAST_IP]`, and no section of a configuration: `[host]`. */
const SHOUTED = /[:-][ \t]+["']?\[[A-Z][A-Z\d_ -]*\]/;

const FORMS = [REDACTED, TO_BE_FILLED_IN, SHOUTED];

/**
 * Whether ytt fills it in: comments are its program.
 *
 * @see https://carvel.dev/ytt/docs/latest/yaml-primer/
 */
function isForYtt(source: string): boolean {
  return source.includes('#@') && YTT.test(source);
}

/** `#@data/values`, `#@ load(...)`, `labels: #@ data.values.labels`. */
const YTT =
  /^[ \t]*#@(?:(?:assert|data|library|overlay|schema|text|yaml)\/[a-z]|[ \t]*(?:load\(|def[ \t]|if[/ \t]|for[/ \t]|end$))|^[^#\n]*[:-][ \t]+#@[ \t]+[A-Za-z_"'{[(]/m;

/**
 * Whether it has directives of FreeMarker, right before a fault or at the margin. In a text that an object
 * holds they are indented, and no fault.
 *
 * @see https://freemarker.apache.org/docs/dgui_template_overallstructure.html
 */
function isForFreemarker(source: string, faults: readonly YamlFault[]): boolean {
  if (!MAY_BE_DIRECTIVE.test(source)) return false;
  if (AT_MARGIN.test(source)) return true;
  const lines = faults.length === 0 ? [] : source.split('\n');
  return faults.some(({ line }) =>
    lines.slice(Math.max(0, line - 2), line).some((one) => DIRECTIVE.test(one)),
  );
}

/** `<#if tls>`, `</#list>`, `[#if tls]`, `<#-- the ports -->`, `<@ports/>`. */
const DIRECTIVE = /^\s*[<[]\/?(?:#--|[#@][a-z])/;
const MAY_BE_DIRECTIVE = /[<[]\/?[#@]/;
const AT_MARGIN = /^<\/?#(?:--|[a-z])/m;

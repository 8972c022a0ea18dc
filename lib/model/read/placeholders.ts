import { keysOf } from './field-path';
import { at, fieldsOf, isFields } from './fields';

/** Brackets that hold anything: `${HOST}`, `$(HOST)`, `($host)`, `{{ host }}`, `<%= host %>`, `#{HOST}#`. */
const BRACKETS = [
  ['($', ')'],
  ['${', '}'],
  ['$(', ')'],
  ['{{', '}}'],
  ['<%', '%>'],
  ['#{', '}'],
] as const;

/** `app.{env}.example.com`, and no path, which has such names of its own. */
const WITHIN_HOST = /(?<![\w.*/{}-])[\w*][\w*.-]*[.-]\{[A-Za-z][\w-]*\}(?=[.-][A-Za-z])/;

/** `[IP]`, `[YOUR_DOMAIN]`, `[lb address]`. Further words in brackets are sections of a configuration. */
const ADDRESS_WORD =
  '(?:[a-z][a-z\\d]*[ _-]){0,4}(?:address|cidr|domain|fqdn|host(?:name)?|ip|subnet)';
const BRACKETED = new RegExp(`\\[${ADDRESS_WORD}\\]`, 'i');

type Marks = readonly (readonly [mark: string, form: RegExp])[];

/** One of these is in all brackets and in the marks below. */
const SIGN = /[$%@<([{]/;

/**
 * Signs before or around a name, but for what has them and is a value: `%2F` in a path, `<none>` of
 * kubectl, `\p{LU}` and `(?<name>...)` in a regular expression.
 */
const SIGNS: Marks = [
  ['{', /(?<!\\[pP])\{[A-Z][A-Z\d_]+\}/],
  ['.{', WITHIN_HOST],
  ['-{', WITHIN_HOST],
  // TOML has tables such as `[[inputs.cpu]]`.
  ['[[', /\[\[ +[.$A-Za-z_][\w.$-]* +\]\]|\w[.-]\[\[[A-Za-z_][\w.]*\]\]/],
  ['[', BRACKETED],
  ['((', /(?<![\w/)$\\])\(\(\.?[A-Za-z_][\w.-]*\)\)/],
  ['%(', /%\([A-Za-z_]\w*\)s/],
  ['%', /%(?![\dA-Fa-f]{2})[A-Za-z_][\w-]*\w%|%[A-Za-z_][\w-]*\w%(?![\dA-Fa-f]{2})/],
  ['@', /@[A-Za-z_][\w.-]*@/],
  ['%%%', /%%%/],
  [
    '<',
    /(?<!\(\?P?|\\[kg])<(?!(?:none|nil|unset|unknown|no value)>|https?:)(?:\*\.)?\p{L}[\p{L}\d _.:|/#-]*>/u,
  ],
];

/** Other marks; `__name__` of Prometheus is none. */
const MARKS: Marks = [
  ['__', /(?<![A-Za-z\d_])__[A-Z\d]+(?:_[A-Z\d]+)*__(?![A-Za-z\d_])/],
  // What vals, the command line of 1Password and Vault fill in.
  ['://', /^(?:ref\+[a-z\d+]+|op|vault):\/\//],
  ['vault:', /^vault:[\w./-]+#/],
  // A value that was taken out: `xxx`, `XXXX`.
  ['xxx', /(?<![\w.-])x{3,40}(?![\w.-])/],
  ['XXX', /(?<![\w.-])X{3,40}(?![\w.-])/],
  // `LS0tLS1CRUdJTi...`: the rest is left out.
  ['...', /\w\.{3}(?!\w)/],
];

/** `$HOST` in any text. What `$host` may stand in: a path may hold it, and nginx has such variables. */
const UPPER = /\$[A-Z_]/;
const LOWER = /\$[a-z]/;
const NAME_LIKE = /^[\w.:$-]+$/;

/** The start of a hashed password: `$2y$`, `$apr1$`, `$argon2id$`. */
const HASH = /\$[a-z\d-]+\$/;

const WHOLE_REQUEST = '(?:change|replace)[-_ ]?me|to[-_ ]be[-_ ]replaced|(?:my|your)[-_]?domain';
const BEGUN_REQUEST = '(?:your|(?:enter|insert|paste|put)[-_ ](?:an?|the|your))[-_][a-z]';

const REQUEST = new RegExp(
  `(?<![A-Za-z\\d])(?:(?:${WHOLE_REQUEST})(?![A-Za-z\\d])|${BEGUN_REQUEST})`,
  'i',
);

/** The same wherever it stands, which is found faster in a whole file. */
const REQUEST_WITHIN = new RegExp(`${WHOLE_REQUEST}|${BEGUN_REQUEST}`, 'i');

/** An address of which parts are left out: `192.168.x.x`, `10.0.0.N`, `n.n.n.n`, `a.b.c.d`, `aaa.bbb.ccc.ddd`. */
const PARTS = new RegExp(
  [
    String.raw`(?<![\w.])(?:(?=[\d.]*[a-z])(?=[a-z.]*\d)(?:\d{1,3}|([a-z])\1{0,2})(?:\.(?:\d{1,3}|([a-z])\2{0,2})){3}`,
    String.raw`([a-z])\3{0,2}(?:\.([a-z])\4{0,2}){3})(?![\w.])`,
  ].join('|'),
  'i',
);

/** The last two parts of such an address, which are found faster in a whole file. */
const PART = /\.(?:\d{1,3}|[a-z]{1,3})\.(?:\d{1,3}|[a-z]{1,3})(?![\w.])/i;

const SHOUTED = /(?<![\w-])[A-Z][A-Z\d]*(?:[_-][A-Z\d]+)*(?![\w-])/g;
const SHOUTED_MARK = /PLACEHOLDER|REPLACE|FIXME|TODO|YOUR|TBD/;
const ALONE = new Set(['FIXME', 'PLACEHOLDER', 'TBD', 'TODO']);
const AMONG = new Set([...ALONE, 'REPLACE', 'REPLACED', 'YOUR']);

/** Whether a text, or any text below a value, is not known before a later tool has filled it in. */
export function isOpen(value: unknown): boolean {
  if (typeof value === 'string') return holdsForm(value) || holdsVariable(value);
  if (Array.isArray(value)) return value.some(isOpen);
  if (!isFields(value)) return false;
  const entries = Object.entries(value);
  return isBraced(entries) || entries.some(([key, inner]) => isOpenKey(key) || isOpen(inner));
}

/** Each name of a line is searched up to the next one, so that a long line is read once. */
const MAY_HOLD_OPEN =
  /\$[A-Za-z_]|\{\s*(?:[A-Z]|[A-Za-z_]\w*\.)|[A-Z]{3}[.-]|[.-][A-Z]{3}|[A-Z]_[A-Z]|\bname(?:space)?["']?[ \t]*:(?:(?!\bname(?:space)?["']?[ \t]*:)[^\n])*[A-Z]{3}|\bop:\/\/|\bref\+|\bvault:|\bname(?:space)?["']?[ \t]*:[ \t]*["']?\(/;

/** What is in all that this finds but signs, and is found faster in a whole file. */
const MAY_BE_CAPITALS = /[A-Z](?:_|[A-Z]{2})/;
const SCHEMES = ['://', 'ref+', 'vault:'];

/** Whether any value of a source may be open; `false` is sure. */
export function mayHoldOpen(source: string): boolean {
  const mayBegin =
    SIGN.test(source) ||
    MAY_BE_CAPITALS.test(source) ||
    SCHEMES.some((scheme) => source.includes(scheme));
  return (mayBegin && MAY_HOLD_OPEN.test(source)) || holdsForm(source);
}

/** Whether later tools fill in the name or the namespace of an object. */
export function isOpenName(object: unknown): boolean {
  const metadata = fieldsOf(at(object, 'metadata'));
  const names = [at(metadata, 'name'), at(metadata, 'namespace')];
  return isOpen(names) || names.some((name) => typeof name === 'string' && isToBeNamed(name));
}

/** No name has capitals or brackets: `shell-HOSTNAME`, `(join('-', [$namespace, 'a']))`. */
function isToBeNamed(name: string): boolean {
  return CAPITALS.test(name) || (name.startsWith('(') && name.endsWith(')'));
}

const CAPITALS = /(?<![A-Za-z\d])[A-Z][A-Z\d_]{2,}(?![A-Za-z\d])/;

/** The same of what stands at a field. What is open on the way stands for all that would be below it. */
export function isOpenAt(object: unknown, field: string): boolean {
  let value = object;
  for (const key of keysOf(field)) {
    if (typeof value === 'string' || (isFields(value) && isBraced(Object.entries(value)))) {
      return isOpen(value);
    }
    value = Array.isArray(value) ? (value as unknown[])[Number(key)] : at(value, key);
  }
  if (Array.isArray(value) && isBracketed(value)) return true;
  return isOpen(value) || (typeof value === 'string' && holdsCapitals(value));
}

/** `[IP]` without quotes, which YAML reads as a list. */
function isBracketed([only, ...others]: readonly unknown[]): boolean {
  const isShouted = typeof only === 'string' && only === only.toUpperCase();
  return isShouted && others.length === 0 && BRACKETED.test(`[${only}]`);
}

/** A key such as `$patch` is for kubectl. */
function isOpenKey(key: string): boolean {
  return holdsForm(key) || UPPER.test(key);
}

function holdsForm(text: string): boolean {
  return (
    (SIGN.test(text) && holdsSign(text)) ||
    holdsMark(text, MARKS) ||
    (REQUEST_WITHIN.test(text) && REQUEST.test(text)) ||
    (PART.test(text) && PARTS.test(text)) ||
    holdsShouted(text)
  );
}

function holdsMark(text: string, marks: Marks): boolean {
  return marks.some(([mark, form]) => text.includes(mark) && form.test(text));
}

function holdsSign(text: string): boolean {
  return BRACKETS.some(([open, close]) => holdsPair(text, open, close)) || holdsMark(text, SIGNS);
}

/** A regular expression would look for the end of the text behind each bracket that none closes. */
function holdsPair(text: string, open: string, close: string): boolean {
  for (let from = text.indexOf(open); from >= 0;) {
    const end = text.indexOf(close.charAt(0), from + open.length);
    if (end < 0 || text.startsWith(close, end)) return end >= 0;
    from = text.indexOf(open, end);
  }
  return false;
}

/**
 * A word of capitals in a name of lower-case letters, or one of several words: `NAMESPACE-web.example.com`,
 * `NUM_NODES`. Fields whose values are such words have no fault.
 */
const CAPITALS_WITHIN = /^(?=[a-z\d.-]*[A-Z])(?:[\w*]+[.-])*[A-Z][A-Z\d_]{2,}(?:[.-][\w]+)*$/;
/** `EXTERNAL-IP`, where other words of capitals may be a cipher or a header (`X-REAL-IP`). */
const ADDRESS =
  /^(?:(?:APP|BASE|CLUSTER|EXTERNAL|INGRESS|LB|LOADBALANCER|LOAD-BALANCER|MASTER|NODE|PUBLIC|SERVER)-)+(?:ADDRESS|DOMAIN|HOST|HOSTNAME|IP)$/;
const SEVERAL_CAPITALS = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

function holdsCapitals(text: string): boolean {
  if (text.length > 253 || !/[A-Z]{3}|[A-Z]_/.test(text)) return false;
  // An address may have a mask, or be one end of a range: `SERVER_IP/32`, `FIRST_IP-LAST_IP`.
  const ends = text.replace(/\/\d{1,3}$/, '').split('-');
  if (ends.some((end) => SEVERAL_CAPITALS.test(end))) return true;
  if (ends.length > 1 && ADDRESS.test(text)) return true;
  return CAPITALS_WITHIN.test(text) && /[a-z]/.test(text) && /[.-]/.test(text);
}

/** Words in capitals that say of themselves that they are to be replaced: `YOUR_DOMAIN`, `TODO`. */
function holdsShouted(text: string): boolean {
  if (!SHOUTED_MARK.test(text)) return false;
  return (text.match(SHOUTED) ?? []).some((word) => {
    const parts = word.split(/[_-]/);
    return parts.length === 1 ? ALONE.has(word) : parts.some((part) => AMONG.has(part));
  });
}

function holdsVariable(text: string): boolean {
  if (!text.includes('$') || HASH.test(text)) return false;
  return UPPER.test(text) || (LOWER.test(text) && NAME_LIKE.test(text));
}

const BRACED = /^(?:[A-Z][A-Z\d_]*|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)$/;

/** `{NAME}` or `{self.name}` without quotes, which YAML reads as a map with an empty entry. */
function isBraced(entries: readonly (readonly [string, unknown])[]): boolean {
  const [entry] = entries;
  return entries.length === 1 && entry?.[1] === null && BRACED.test(entry[0]);
}

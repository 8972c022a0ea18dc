import {
  githubData,
  githubProperty,
  jsonText,
  markdown,
  printable,
  sarifMessage,
  xml,
} from '../../lib/report/escape';

test.each([
  ['a\tb\r\nc', 'a\\u0009b\\u000d\\u000ac'],
  ['\u001b[31m', '\\u001b[31m'],
  ['\u009b31m', '\\u009b31m'],
  ['a\u202eb', 'a\\u202eb'],
  ['a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
  ['\ud800', '\\ud800'],
  ['x\udc00', 'x\\udc00'],
  ['ä 😀 日本 é', 'ä 😀 日本 é'],
  ['a\u00adb\u180e\ufff9', 'a\\u00adb\\u180e\\ufff9'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['a\ufe0fb\u034f', 'a\\ufe0fb\\u034f'],
  ['\u001b]8;;http://a.example\u0007b', '\\u001b]8;;http://a.example\\u0007b'],
  ['::add-mask::a', '\\u003a:add-mask::a'],
  [' ::error file=a,line=1::b', ' \\u003a:error file=a,line=1::b'],
  ['a ::error::b ::1 and ::2', 'a ::error::b ::1 and ::2'],
  ['::1 overlaps ::2', '::1 overlaps ::2'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['a ##[add-mask]b ##vso[task.a]c', 'a #\\u0023[add-mask]b #\\u0023vso[task.a]c'],
  ['## a #[b]', '## a #[b]'],
  ['', ''],
])('%j is shown as %s', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each<[unknown]>([['a\u202e\u001b\n'], ['##[add-mask]a'], [{ 'ke\u2028y': ['\ud800', '😀'] }]])(
  '%j in JSON is plain text, and comes back as it was',
  (value) => {
    const text = jsonText(value);
    expect(text).not.toMatch(/[^\n\P{C}]|[\u2028]|##\[/u);
    expect(JSON.parse(text)).toEqual(value);
  },
);

test.each([
  ['<a href="b">&\'</a>', '&#60;a href=&#34;b&#34;&#62;&#38;&#39;&#60;/a&#62;'],
  [']]>', ']]&#62;'],
  ['\ufffe\uffff', '\\ufffe\\uffff'],
  ['\u0000', '\\u0000'],
])('%j in XML is %s', (text, shown) => {
  expect(xml(text)).toBe(shown);
});

test.each([
  ['100%0A', '100%250A', '100%250A'],
  ['a:b,c', 'a:b,c', 'a%3Ab%2Cc'],
  ['a\n::error::b', 'a\\u000a::error::b', 'a\\u000a%3A%3Aerror%3A%3Ab'],
])('%j in a GitHub command', (text, data, property) => {
  expect([githubData(text), githubProperty(text)]).toEqual([data, property]);
});

test.each([
  ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
  ['[a](b) | !', '\\[a\\](b) \\| \\!'],
  ['# a \\', '\\# a \\\\'],
  ['#123 GH-4', '\\#<!-- -->123 GH-<!-- -->4'],
  ['ops@a.example', 'ops&#64;<!-- -->a.example'],
  ['<b> & @team', '&#60;b&#62; &#38; &#64;<!-- -->team'],
  ['https://a.example WWW.a.example', 'https&#58;//a.example WWW&#46;a.example'],
  ['10.0.0.1:80', '10.0.0.1:80'],
  ['fd00:10:a:b::1', 'fd00:10:<!-- -->a:<!-- -->b::1'],
  [':smile_cat: :+1:', ':<!-- -->smile\\_cat: :<!-- -->+1:'],
  ['${A}-${B}', '<span>$</span>{A}-<span>$</span>{B}'],
])('%j in Markdown is %s', (text, shown) => {
  expect(markdown(text)).toBe(shown);
});

test.each([
  ['[a](https://b.example) \u202e', '[a]\\u0028https://b.example) \\u202e'],
  ['ports[0] (TCP)', 'ports[0] (TCP)'],
])('%j in a message of SARIF is %s', (text, shown) => {
  expect(sarifMessage(text)).toBe(shown);
});

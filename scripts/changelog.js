// Reads and cuts CHANGELOG.md, whose versions are headings of the second level.

/** What stands below the heading of a version, or below `Unreleased`. */
function notesOf(text, version) {
  const sections = text.split(/^## /m).slice(1);
  const section = sections.find((one) => one.split(/[\s]/, 1)[0] === version);
  if (section === undefined) throw new Error(`CHANGELOG.md has no heading for ${version}`);
  return `${section.slice(section.indexOf('\n')).trim()}\n`;
}

/** What is unreleased becomes a version. */
function cut(text, version, day) {
  if (notesOf(text, 'Unreleased').trim() === '')
    throw new Error('CHANGELOG.md has nothing below Unreleased');
  return text.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} - ${day}`);
}

module.exports = { cut, notesOf };

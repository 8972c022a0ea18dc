/** Types that several pages use. */
const SHARED = 'types';

/**
 * The page that each type stands on: a class has its own; a struct or an enum stands on the page of the
 * one class that uses it, or with others that several use.
 */
function homesOf(types) {
  const classes = [...types.values()].filter(({ kind }) => kind === 'class');
  const homes = new Map(classes.map(({ fqn, name }) => [fqn, name]));
  for (const one of classes) {
    for (const fqn of reached(one, types)) {
      const known = homes.get(fqn);
      homes.set(fqn, known === undefined || known === one.name ? one.name : SHARED);
    }
  }
  for (const fqn of types.keys()) if (!homes.has(fqn)) homes.set(fqn, SHARED);
  return homes;
}

/** The structs and enums that a class uses, also through one another; not through another class. */
function reached(one, types) {
  const found = new Set();
  const next = [one];
  for (let type = next.pop(); type; type = next.pop()) {
    for (const fqn of mentioned(type)) {
      const other = types.get(fqn);
      if (!other || other.kind === 'class' || found.has(fqn)) continue;
      found.add(fqn);
      next.push(other);
    }
  }
  return found;
}

function mentioned({ initializer, methods = [], properties = [], interfaces = [] }) {
  const parameters = [initializer, ...methods].flatMap((one) => one?.parameters ?? []);
  const values = [...parameters, ...methods.map(({ returns }) => returns), ...properties];
  return [...values.flatMap((value) => (value ? namesIn(value.type) : [])), ...interfaces];
}

function namesIn(type) {
  if (type.collection) return namesIn(type.collection.elementtype);
  return type.fqn === undefined ? [] : [type.fqn];
}

module.exports = { SHARED, homesOf };

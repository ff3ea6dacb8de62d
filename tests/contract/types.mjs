// Reads the interfaces of npm/contract.ts, and holds JSON against them both ways: a value must be of its type to the last field,
// and what a type allows must have been seen in some value.
//
//   const types = read(source);
//   mismatches(types, "Report", report)      ["Report.cells.3.kind: \"blan\"", …]
//   unseen(types, "Report")                  ["Cell.unit: \"万元\"", …] after all that was held against them

/** The types of a source by their names. A type is one of `{of: "string"}` (number, boolean, null), `{of: "literal", value}`,
 * `{of: "array", each}`, `{of: "union", any}`, `{of: "name", name}`, `{of: "object", base, fields: [{name, optional, type}]}`. */
export function read(source) {
  const tokens = source.replace(/\/\*[^]*?\*\/|\/\/.*/g, "").match(/"[^"]*"|\w+|[{}[\]()|;:?=]/g);
  const types = new Map();
  const next = () => tokens.shift();
  const is = (token) => tokens[0] === token && next() !== undefined;
  const must = (token) => is(token) || fail(`${token} expected, ${tokens.slice(0, 5).join(" ")} found`);

  const union = () => {
    const any = [list()];
    while (is("|")) any.push(list());
    return any.length === 1 ? any[0] : { of: "union", any };
  };
  const list = () => {
    let type = single();
    while (is("[")) type = must("]") && { of: "array", each: type };
    return type;
  };
  const single = () => {
    if (is("{")) return { of: "object", fields: fields() };
    const token = next();
    if (/^["\d]/.test(token)) return { of: "literal", value: JSON.parse(token) };
    if (["string", "number", "boolean", "null", "undefined"].includes(token)) return { of: token };
    return { of: "name", name: token };
  };
  const fields = () => {
    const all = [];
    while (!is("}")) {
      const name = next();
      const optional = is("?");
      must(":");
      all.push({ name, optional, type: union() });
      if (!is(";") && tokens[0] !== "}") must(";");
    }
    return all;
  };
  while (tokens.length > 0) {
    must("export");
    const [kind, name] = [next(), next()];
    if (kind === "type") {
      must("=");
      types.set(name, union());
      must(";");
    } else {
      const base = is("extends") ? next() : undefined;
      must("{");
      types.set(name, { of: "object", base, fields: fields() });
    }
  }
  return types;
}

/** Where a value is not of the type of that name. */
export function mismatches(types, name, value) {
  const found = [];
  match(types, { of: "name", name }, value, name, found);
  return found;
}

/** What the type of that name, and all it is made of, allows and no value has had. */
export function unseen(types, name) {
  const [found, been] = [[], new Set()];
  const look = (type, path) => {
    if (type.of === "name") {
      if (!been.has(type.name)) been.add(type.name) && look(types.get(type.name), type.name);
    } else if (type.of === "object") {
      for (const { name, optional, type: inner, seen, missed } of fieldsOf(types, type)) {
        if (!seen) found.push(`${path}.${name}`);
        else look(inner, `${path}.${name}`);
        if (optional && !missed) found.push(`${path}.${name}?`);
      }
    } else if (type.of === "union") {
      for (const one of type.any) one.seen ? look(one, path) : found.push(`${path}: ${words(one)}`);
    } else if (type.of === "array") look(type.each, `${path}[]`);
  };
  look({ of: "name", name }, name);
  return found;
}

function match(types, type, value, path, found) {
  const wrong = () => (found.push(`${path}: ${JSON.stringify(value)?.slice(0, 80)} is not ${words(type)}`), false);
  type.seen = true;
  switch (type.of) {
    case "name":
      return match(types, types.get(type.name) ?? fail(`no type ${type.name}`), value, path, found);
    case "literal":
      return value === type.value || wrong();
    case "null":
      return value === null || wrong();
    case "array":
      return Array.isArray(value) ? value.every((one, at) => match(types, type.each, one, `${path}.${at}`, found)) : wrong();
    case "union": {
      const fit = type.any.find((one) => fits(types, one, value));
      return fit === undefined ? wrong() : match(types, fit, value, path, found);
    }
    case "object": {
      if (!isObject(value)) return wrong();
      const fields = fieldsOf(types, type);
      const unknown = Object.keys(value).filter((key) => !fields.some(({ name }) => name === key));
      if (unknown.length > 0) return found.push(`${path}: ${unknown.join(", ")} stands in no type`), false;
      return fields.every((field) => {
        if (!(field.name in value)) return field.optional ? (field.missed = true) : (found.push(`${path}.${field.name} is missing`), false);
        field.seen = true;
        return match(types, field.type, value[field.name], `${path}.${field.name}`, found);
      });
    }
    default:
      return typeof value === type.of || wrong();
  }
}

/** Whether a value may be meant by one of several types: by its kind, and by the names of its fields. */
function fits(types, type, value) {
  if (type.of === "name") return fits(types, types.get(type.name), value);
  if (type.of === "union") return type.any.some((one) => fits(types, one, value));
  if (type.of === "literal") return value === type.value;
  if (type.of === "null") return value === null;
  if (type.of === "array") return Array.isArray(value);
  if (type.of !== "object") return typeof value === type.of;
  const names = fieldsOf(types, type).map(({ name }) => name);
  return isObject(value) && Object.keys(value).length === names.length && names.every((name) => name in value);
}

function fieldsOf(types, { base, fields }) {
  return base === undefined ? fields : [...fieldsOf(types, types.get(base)), ...fields];
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function words(type) {
  return type.name ?? (type.of === "literal" ? JSON.stringify(type.value) : type.of);
}

function fail(sentence) {
  throw new Error(sentence);
}

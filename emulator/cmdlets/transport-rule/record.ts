import type { Parameter } from "../../catalogue";
import type { Json, ObjectRecord } from "../../json";
import { formatSize, parseSize } from "../../parameters/quantities";
import { commonProperties } from "../../tenant/records";
import type { StoredObject, TenantState } from "../../tenant/state";
import { actions, blank, conditions, details, exceptions, isSet, pairs } from "./properties";
import { regexSize, ruleSize } from "./size";

const namespace = "Microsoft.Exchange.MessagingPolicies.Rules.Tasks";

/** .NET class names of what is set: good for asking whether a rule has any condition left. */
function classNames(object: ObjectRecord, from: readonly Parameter[], suffix: string): Json {
  const secondHalves = new Set(pairs.map(([, second]) => second));
  const names = from
    .filter(({ name }) => isSet(object[name]) && !secondHalves.has(name) && details[name] === undefined)
    .map(({ name }) => name.replace(/^ExceptIf/, ""))
    .map((name) =>
      name.replace(/^SetHeaderName$/, "SetHeader").replace(/^RejectMessage.*$/, "RejectMessage"),
    );
  return names.length === 0 ? null : [...new Set(names)].map((name) => `${namespace}.${name}${suffix}`);
}

function describe(object: ObjectRecord): string {
  const lines = (from: readonly Parameter[]) =>
    from
      .filter(({ name }) => isSet(object[name]))
      .map(({ name }) => `\t${name}: ${[object[name]].flat().join(", ")}\r\n`);
  const section = (title: string, from: readonly Parameter[]) => {
    const found = lines(from);
    return found.length === 0 ? "" : `${title}\r\n${found.join("")}`;
  };
  return [
    section("If the message:", conditions),
    section("Take the following actions:", actions),
    section("Except if the message:", exceptions),
  ].join("");
}

/** Sizes come back as prose, whatever way they were given. */
function printedSizes(object: ObjectRecord): ObjectRecord {
  return Object.fromEntries(
    [...conditions, ...exceptions]
      .filter(({ name, type }) => type === "ByteQuantifiedSize" && typeof object[name] === "string")
      .map(({ name }) => [name, formatSize(parseSize(String(object[name])) ?? 0)]),
  );
}

export function transportRuleRecord(state: TenantState, object: StoredObject): ObjectRecord {
  // One copy of 200 properties per rule, not three: lists of rules are what clients read most.
  const { WhenCreated, ...kept } = object;
  const {
    WhenCreated: _created,
    WhenCreatedUTC: _createdUtc,
    ...common
  } = commonProperties(state, "TransportRule", object);
  return Object.assign({}, blank, kept, common, printedSizes(object), {
    Priority: state.transportRules.indexOf(object),
    Description: describe(object),
    Size: ruleSize(object),
    RegexSize: regexSize(object),
    Conditions: classNames(object, conditions, "Predicate"),
    Exceptions: classNames(object, exceptions, "Predicate"),
    Actions: classNames(object, actions, "Action"),
    ImmutableId: object.Guid,
  });
}

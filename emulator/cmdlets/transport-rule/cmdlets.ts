import { type Json, type ObjectRecord, same, text } from "../../json";
import { formatDate } from "../../parameters/quantities";
import { Refusal } from "../../refusal";
import { change, mustFind, newObject, remove } from "../../tenant/objects";
import type { StoredObject } from "../../tenant/state";
import type { Call, Cmdlets } from "../cmdlet";
import { refuseDehydrated, refuseTakenName } from "../naming";
import { checkPairs, checkPriority, checkRule, ruleLimits } from "./checks";
import { actions, blank, conditions, exceptions, isSet, parts } from "./properties";
import { transportRuleRecord } from "./record";
import { resolveReference } from "./references";
import { checkValue } from "./values";

/** Parameters as they are stored: checked, references resolved, side effects of one action on another applied. */
function stored(call: Call, before: ObjectRecord): ObjectRecord {
  const { Identity, Priority, Enabled, Name, IncidentReportOriginalMail, NotifySender, ...given } =
    call.parameters;
  if (given.Comments === null) {
    throw new Refusal("argument", "The value of 'Comments' cannot be null. (Parameter 'Comments')");
  }
  const values: ObjectRecord = {};
  for (const [name, value] of Object.entries(given)) {
    const part = call.cmdlet.parameters.get(name.toLowerCase());
    if (part === undefined) {
      throw new Error(`bound an unknown parameter ${name}`);
    }
    checkValue(part, value);
    values[name] = isSet(value) ? resolveReference(call, part, value) : value;
  }
  for (const name of ["IncidentReportOriginalMail", "NotifySender"]) {
    const part = call.cmdlet.parameters.get(name.toLowerCase());
    if (part !== undefined && name in call.parameters) {
      checkValue(part, call.parameters[name] ?? null);
    }
  }
  const completed = {
    ...values,
    ...rejection(values, before),
    ...disclaimer(values, before),
    ...dates(values),
  };
  checkPairs(call.parameters, { ...before, ...completed });
  return completed;
}

/** Either half of a rejection brings the other's default with it, and takes it along when both are cleared. */
function rejection(values: ObjectRecord, before: ObjectRecord): ObjectRecord {
  const [code, reason] = ["RejectMessageEnhancedStatusCode", "RejectMessageReasonText"] as const;
  if (!(code in values) && !(reason in values)) {
    return {};
  }
  const after = { ...before, ...values };
  if (!isSet(after[code]) && !isSet(after[reason])) {
    return {};
  }
  const cleared = (code in values && !isSet(values[code])) || (reason in values && !isSet(values[reason]));
  if (cleared) {
    return { [code]: values[code] ?? null, [reason]: values[reason] ?? null };
  }
  return {
    [code]: after[code] ?? "5.7.1",
    [reason]: after[reason] ?? "Delivery not authorized, message refused",
  };
}

function disclaimer(values: ObjectRecord, before: ObjectRecord): ObjectRecord {
  if (!("ApplyHtmlDisclaimerText" in values)) {
    return {};
  }
  const [place, fallback] = ["ApplyHtmlDisclaimerLocation", "ApplyHtmlDisclaimerFallbackAction"] as const;
  return isSet(values.ApplyHtmlDisclaimerText)
    ? {
        [place]: values[place] ?? before[place] ?? "Append",
        [fallback]: values[fallback] ?? before[fallback] ?? "Wrap",
      }
    : { [place]: null, [fallback]: null };
}

/** A rule that was to begin in the past has begun: the date is dropped. */
function dates({ ActivationDate, ExpiryDate }: ObjectRecord): ObjectRecord {
  const past = (date: Json | undefined) => typeof date === "string" && Date.parse(date) <= Date.now();
  if (past(ExpiryDate)) {
    throw new Refusal("argument", "The expiry date must lie in the future. (Parameter 'ExpiryDate')");
  }
  return past(ActivationDate) ? { ActivationDate: null } : {};
}

/** Nothing is kept of what equals the blank rule, so that a cleared predicate leaves no trace. */
function prune(rule: StoredObject): void {
  for (const key of Object.keys(rule)) {
    if (key in blank && same(rule[key], blank[key]) && key !== "State") {
      delete rule[key];
    }
  }
}

function setState(State: "Enabled" | "Disabled") {
  return ({ state, parameters }: Call): ObjectRecord[] => {
    const rule = mustFind(state, "TransportRule", parameters.Identity);
    change(rule, { State, ...(parameters.Mode === undefined ? {} : { Mode: parameters.Mode }) });
    prune(rule);
    return [];
  };
}

export const transportRuleCmdlets: Cmdlets = {
  "Get-TransportRule": ({ state, parameters }) => {
    if (parameters.Filter !== undefined && parameters.Filter !== null) {
      throw new Refusal("argument", "The emulator doesn't know how to filter rules. (Parameter 'Filter')");
    }
    const rules =
      parameters.Identity === undefined
        ? state.transportRules
        : [mustFind(state, "TransportRule", parameters.Identity)];
    const found = rules.filter((rule) => parameters.State === undefined || rule.State === parameters.State);
    const records = found.map((rule) => transportRuleRecord(state, rule));
    if (parameters.ExcludeConditionActionDetails !== true) {
      return records;
    }
    const hidden = new Set(parts.map(({ name }) => name));
    return records.map((record) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => !hidden.has(name))),
    );
  },

  "New-TransportRule": (call) => {
    const { state, parameters } = call;
    refuseDehydrated(state);
    refuseTakenName(state, "TransportRule", parameters.Name, "argument");
    if (state.transportRules.length >= ruleLimits.rules) {
      throw new Refusal(
        "invalidOperation",
        `The number of transport rules can't exceed ${ruleLimits.rules}.`,
      );
    }
    const place = parameters.Priority ?? state.transportRules.length;
    checkPriority(Number(place), state.transportRules.length);
    const rule = newObject(state, "TransportRule", {
      ...stored(call, {}),
      State: parameters.Enabled === false ? "Disabled" : "Enabled",
      Name: text(parameters.Name),
    });
    prune(rule);
    checkRule(state, rule);
    state.transportRules.splice(Number(place), 0, rule);
    return [transportRuleRecord(state, rule)];
  },

  "Set-TransportRule": (call) => {
    const { state, parameters } = call;
    const rule = mustFind(state, "TransportRule", parameters.Identity);
    if (parameters.Name !== undefined) {
      refuseTakenName(state, "TransportRule", parameters.Name, "argument", rule);
    }
    const before = transportRuleRecord(state, rule);
    const values = stored(call, before);
    if (parameters.Name !== undefined) {
      values.Name = parameters.Name;
    }
    const differing = Object.entries(values).filter(([name, value]) => !same(before[name] ?? null, value));
    change(rule, Object.fromEntries(differing));
    prune(rule);
    checkRule(state, rule);
    move(call, rule);
    return [];
  },

  "Enable-TransportRule": setState("Enabled"),
  "Disable-TransportRule": setState("Disabled"),

  "Remove-TransportRule": ({ state, parameters }) => {
    remove(state, "TransportRule", mustFind(state, "TransportRule", parameters.Identity));
    return [];
  },

  "Get-TransportRuleAction": ({ parameters }) =>
    listed(
      actions.map(({ name }) => name),
      parameters.Name,
    ),
  "Get-TransportRulePredicate": ({ parameters }) =>
    listed(
      [...conditions, ...exceptions].map(({ name }) => name),
      parameters.Name,
    ),
};

function listed(names: readonly string[], only: Json | undefined): ObjectRecord[] {
  return names.filter((name) => only === undefined || name === only).map((Name) => ({ Name, Rank: 0 }));
}

/** Takes the rule out and puts it back at its new place: the rules between move up or down by one. */
function move({ state, parameters }: Call, rule: StoredObject): void {
  if (parameters.Priority === undefined) {
    return;
  }
  const place = Number(parameters.Priority);
  checkPriority(place, state.transportRules.length - 1);
  const from = state.transportRules.indexOf(rule);
  if (from !== place) {
    state.transportRules.splice(from, 1);
    state.transportRules.splice(place, 0, rule);
    rule.WhenChanged = formatDate(Date.now());
  }
}

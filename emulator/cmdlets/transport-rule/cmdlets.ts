import { type Json, type ObjectRecord, same, text } from "../../json";
import { formatDate } from "../../parameters/quantities";
import { Refusal } from "../../refusal";
import { change, mustFind, newObject, remove } from "../../tenant/objects";
import type { StoredObject } from "../../tenant/state";
import type { Call, Cmdlets } from "../cmdlet";
import { refuseDehydrated, refuseTakenName } from "../naming";
import { checkPriority, checkRule, ruleLimits } from "./checks";
import { actions, blank, conditions, exceptions, parts } from "./properties";
import { transportRuleRecord } from "./record";
import { storedRule } from "./stored";

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
      ...storedRule(call, {}),
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
    const values = storedRule(call, before);
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
